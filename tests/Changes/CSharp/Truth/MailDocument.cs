namespace OpenApi.Changes.Tests.CSharp.Truth;

/// <summary>
/// A sample whose paths differ little from each other, whose exceptions extend each other and have properties called like members
/// of all exceptions, and whose components have dots in their names and are told apart by capitals.
/// </summary>
internal static class MailDocument
{
    public const string Text = """
        {
          "openapi": "3.1.0",
          "info": { "title": "Mail", "version": "1" },
          "servers": [{ "url": "https://mail.example" }],
          "paths": {
            "/boxes/": {
              "get": {
                "operationId": "listBoxes",
                "parameters": [{ "name": "unread", "in": "query", "schema": { "type": "boolean" } }],
                "responses": {
                  "200": { "description": "ok", "content": { "application/json": { "schema": { "type": "array", "items": { "$ref": "#/components/schemas/mail.Box" } } } } },
                  "404": { "description": "gone", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/mail.Missing" } } } },
                  "default": { "description": "failed", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/mail.Failure" } } } }
                }
              }
            },
            "/boxes/{box}": {
              "parameters": [{ "name": "box", "in": "path", "required": true, "schema": { "type": "integer", "format": "int32" } }],
              "get": {
                "responses": { "200": { "description": "ok", "content": { "application/json": { "schema": { "type": "object", "properties": { "name": { "type": "string" }, "owner": { "type": "object", "properties": { "first": { "type": "string" }, "last": { "type": "string" } } } } } } } } }
              }
            },
            "/boxes/{box}/letters/{from}-{to}": {
              "parameters": [
                { "name": "box", "in": "path", "required": true, "schema": { "type": "integer", "format": "int32" } },
                { "name": "from", "in": "path", "required": true, "schema": { "type": "integer", "format": "int32" } },
                { "name": "to", "in": "path", "required": true, "schema": { "type": "integer", "format": "int64" } }
              ],
              "get": {
                "parameters": [
                  { "name": "sort", "in": "query", "schema": { "type": "array", "items": { "type": "string", "enum": ["asc", "desc"] } } },
                  { "name": "where", "in": "query", "style": "deepObject", "schema": { "type": "object", "properties": { "seen": { "type": "boolean" }, "size": { "type": "integer" } } } }
                ],
                "responses": { "200": { "description": "ok", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/post.Letter" } } } } }
              },
              "delete": { "responses": { "204": { "description": "done" } } }
            },
            "/failures": {
              "get": { "responses": { "200": { "description": "ok", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/mail.Missing" } } } } } },
              "post": {
                "requestBody": { "content": { "application/x-www-form-urlencoded": { "schema": { "type": "object", "properties": { "reason": { "type": "string" }, "level": { "type": "string", "enum": ["low", "high"], "default": "low" } } } } } },
                "responses": { "200": { "description": "ok", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/mail.Notice" } } } } }
              }
            }
          },
          "components": {
            "schemas": {
              "mail.Box": { "type": "object", "properties": { "id": { "type": "integer", "format": "int32" }, "size": { "type": "integer", "format": "uint8" }, "part": { "$ref": "#/components/schemas/post.part" }, "Part": { "$ref": "#/components/schemas/post.Part" } } },
              "mail.Notice": { "type": "object", "properties": { "message": { "type": "string", "readOnly": true }, "source": { "type": "string" }, "hResult": { "type": "integer", "format": "int32", "readOnly": true }, "text": { "type": "string" } } },
              "mail.Failure": { "type": "object", "properties": { "message": { "type": "string" }, "code": { "type": "integer", "format": "int32" } } },
              "mail.Missing": { "allOf": [{ "$ref": "#/components/schemas/mail.Failure" }, { "type": "object", "properties": { "what": { "type": "string" } } }] },
              "post.Letter": { "type": "object", "properties": { "body": { "oneOf": [{ "$ref": "#/components/schemas/post.Part" }, { "type": "string" }, { "type": "array", "items": { "$ref": "#/components/schemas/post.Part" } }] }, "flags": { "type": "array", "items": { "$ref": "#/components/schemas/post.Flag" } } } },
              "post.Part": { "type": "object", "properties": { "kind": { "type": "string" }, "text": { "type": "string" } } },
              "post.part": { "type": "object", "properties": { "weight": { "type": "number" } }, "additionalProperties": { "type": "string" } },
              "post.Flag": { "type": "string", "enum": ["new", "New", "old-one"] }
            }
          }
        }
        """;
}
