namespace OpenApi.Changes.Tests.CSharp.Truth;

/// <summary>Small documents that together have a client's every kind of member, for changes to be made to.</summary>
internal static class SampleDocuments
{
    public static readonly IReadOnlyList<string> All = [Shop, Zoo, Desk, Clinic, MailDocument.Text];

    private const string Shop = """
        {
          "openapi": "3.0.3",
          "info": { "title": "Shop", "version": "1" },
          "servers": [{ "url": "https://shop.example" }],
          "paths": {
            "/items": {
              "get": {
                "operationId": "listItems",
                "parameters": [
                  { "name": "limit", "in": "query", "schema": { "type": "integer", "format": "int32" } },
                  { "name": "tags", "in": "query", "schema": { "type": "array", "items": { "type": "string" } } },
                  { "name": "colour", "in": "query", "schema": { "$ref": "#/components/schemas/Colour" } }
                ],
                "responses": {
                  "200": { "description": "ok", "content": { "application/json": { "schema": { "type": "array", "items": { "$ref": "#/components/schemas/Item" } } } } },
                  "default": { "description": "failed", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Failure" } } } }
                }
              },
              "post": {
                "operationId": "addItem",
                "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Item" } } } },
                "responses": {
                  "200": { "description": "ok", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Item" } } } },
                  "400": { "description": "bad", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Problem" } } } }
                }
              }
            },
            "/items/{itemId}": {
              "parameters": [{ "name": "itemId", "in": "path", "required": true, "schema": { "type": "integer", "format": "int32" } }],
              "get": {
                "responses": { "200": { "description": "ok", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Item" } } } } }
              },
              "delete": { "operationId": "removeItem", "responses": { "204": { "description": "gone" } } }
            },
            "/items/{itemId}/photo": {
              "parameters": [{ "name": "itemId", "in": "path", "required": true, "schema": { "type": "integer", "format": "int32" } }],
              "put": {
                "requestBody": { "content": { "image/png": { "schema": { "type": "string", "format": "binary" } } } },
                "responses": { "204": { "description": "done" } }
              }
            }
          },
          "components": {
            "schemas": {
              "Base": { "type": "object", "properties": { "id": { "type": "integer", "format": "int64", "readOnly": true }, "created": { "type": "string", "format": "date-time" } } },
              "Item": {
                "allOf": [
                  { "$ref": "#/components/schemas/Base" },
                  {
                    "type": "object",
                    "properties": {
                      "name": { "type": "string", "default": "new" },
                      "count": { "type": "integer", "format": "int32" },
                      "colour": { "$ref": "#/components/schemas/Colour" },
                      "sizes": { "type": "array", "items": { "type": "number" } }
                    }
                  }
                ]
              },
              "Colour": { "type": "string", "enum": ["red", "green", "blue"] },
              "Failure": { "type": "object", "properties": { "message": { "type": "string" }, "code": { "type": "integer" } } },
              "Problem": { "type": "object", "properties": { "reason": { "type": "string" } }, "additionalProperties": false }
            }
          }
        }
        """;

    private const string Zoo = """
        {
          "openapi": "3.1.0",
          "info": { "title": "Zoo", "version": "1" },
          "paths": {
            "/animals": {
              "get": {
                "operationId": "animals",
                "responses": { "200": { "description": "ok", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Animal" } } } } }
              },
              "post": {
                "operationId": "addAnimal",
                "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Meal" } } } },
                "responses": { "200": { "description": "ok", "content": { "application/json": { "schema": { "type": "string" } } } } }
              }
            },
            "/tickets/{from}-{to}": {
              "get": {
                "parameters": [
                  { "name": "from", "in": "path", "required": true, "schema": { "type": "string" } },
                  { "name": "to", "in": "path", "required": true, "schema": { "type": "integer", "format": "int32" } },
                  { "name": "kind", "in": "query", "schema": { "type": "string", "enum": ["child", "adult"] } }
                ],
                "responses": {
                  "200": {
                    "description": "ok",
                    "content": { "application/json": { "schema": { "type": "object", "properties": { "price": { "type": "number", "format": "float" }, "state": { "type": "string", "enum": ["open", "used"] }, "extra": { "oneOf": [{ "type": "string" }, { "type": "integer" }] } } } } }
                  }
                }
              }
            }
          },
          "components": {
            "schemas": {
              "Animal": {
                "type": "object",
                "discriminator": { "propertyName": "kind", "mapping": { "cat": "#/components/schemas/Cat", "dog": "#/components/schemas/Dog" } },
                "properties": { "kind": { "type": "string" }, "age": { "type": "integer", "format": "int32" } }
              },
              "Cat": { "allOf": [{ "$ref": "#/components/schemas/Animal" }, { "type": "object", "properties": { "lives": { "type": "integer", "format": "int32" } } }] },
              "Dog": { "allOf": [{ "$ref": "#/components/schemas/Animal" }, { "type": "object", "properties": { "name": { "type": "string" }, "rights": { "$ref": "#/components/schemas/Rights" } } }] },
              "Meal": { "oneOf": [{ "$ref": "#/components/schemas/Cat" }, { "$ref": "#/components/schemas/Dog" }] },
              "Rights": { "type": "string", "enum": ["read", "write", "run"], "x-ms-enum-flags": { "isFlags": true } }
            }
          }
        }
        """;

    private const string Desk = """
        {
          "openapi": "3.0.3",
          "info": { "title": "Desk", "version": "1" },
          "servers": [{ "url": "https://desk.example" }],
          "paths": {
            "/": { "get": { "responses": { "200": { "description": "ok", "content": { "text/plain": { "schema": { "type": "string" } } } } } } },
            "/status/": {
              "get": {
                "parameters": [{ "name": "verbose", "in": "query", "schema": { "type": "boolean" } }],
                "responses": { "200": { "description": "ok", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Status" } } } } }
              }
            },
            "/notes/{note-id}/parts/{part}": {
              "parameters": [
                { "name": "note-id", "in": "path", "required": true, "schema": { "type": "string", "format": "uuid" } },
                { "name": "part", "in": "path", "required": true, "schema": { "type": "integer", "format": "int64" } }
              ],
              "get": {
                "responses": { "200": { "description": "ok", "content": { "application/octet-stream": { "schema": { "type": "string", "format": "binary" } } } } }
              },
              "patch": {
                "requestBody": { "content": { "application/json": { "schema": { "type": "object", "properties": { "text": { "type": "string" }, "due": { "type": "string", "format": "date" } } } } } },
                "responses": { "200": { "description": "ok", "content": { "application/json": { "schema": { "type": "object", "properties": { "saved": { "type": "boolean" }, "any": {} } } } } } }
              }
            },
            "/upload": {
              "post": {
                "requestBody": { "content": { "multipart/form-data": { "schema": { "type": "object", "properties": { "file": { "type": "string", "format": "binary" }, "status": { "$ref": "#/components/schemas/Status" } } } } } },
                "responses": { "201": { "description": "made" } }
              }
            }
          },
          "components": {
            "schemas": {
              "Status": { "type": "object", "properties": { "state": { "$ref": "#/components/schemas/State" }, "message": { "type": "string" }, "labels": { "type": "array", "items": { "type": "string" } } } },
              "State": { "type": "string", "enum": ["up", "down"] }
            }
          }
        }
        """;

    private const string Clinic = """
        {
          "openapi": "3.0.3",
          "info": { "title": "Clinic", "version": "1" },
          "servers": [{ "url": "https://clinic.example" }],
          "paths": {
            "/visits": {
              "get": {
                "operationId": "listVisits",
                "parameters": [
                  { "name": "page-size", "in": "query", "schema": { "type": "integer", "format": "int32" } },
                  { "name": "visit-state", "in": "query", "schema": { "$ref": "#/components/schemas/State" } }
                ],
                "responses": {
                  "200": { "description": "ok", "content": { "application/json": { "schema": { "type": "array", "items": { "$ref": "#/components/schemas/Visit" } } } } },
                  "4XX": { "description": "refused", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Problem" } } } },
                  "default": { "description": "failed", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Failure" } } } }
                }
              }
            },
            "/visits/GetAsync": { "post": { "operationId": "named", "responses": { "204": { "description": "done" } } } },
            "/people/at{code}": {
              "get": {
                "parameters": [{ "name": "code", "in": "path", "required": true, "schema": { "type": "integer", "format": "int32" } }],
                "responses": { "200": { "description": "ok", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Patient" } } } } }
              },
              "put": {
                "parameters": [{ "name": "code", "in": "path", "required": true, "schema": { "type": "integer", "format": "int32" } }],
                "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Person" } } } },
                "responses": { "200": { "description": "ok", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Person" } } } } }
              }
            }
          },
          "components": {
            "schemas": {
              "Person": {
                "type": "object",
                "discriminator": { "propertyName": "kind", "mapping": { "patient": "#/components/schemas/Patient", "doctor": "#/components/schemas/Doctor" } },
                "properties": { "kind": { "type": "string" }, "full-name": { "type": "string" } }
              },
              "Patient": { "allOf": [{ "$ref": "#/components/schemas/Person" }, { "type": "object", "properties": { "room": { "type": "string", "default": "none" }, "next-visit": { "$ref": "#/components/schemas/Visit" } } }] },
              "Doctor": { "allOf": [{ "$ref": "#/components/schemas/Person" }, { "type": "object", "properties": { "rights": { "$ref": "#/components/schemas/Rights" } } }] },
              "Surgeon": { "allOf": [{ "$ref": "#/components/schemas/Doctor" }, { "type": "object", "properties": { "operations-done": { "type": "integer", "format": "int32" } } }] },
              "Visit": { "type": "object", "properties": { "state": { "$ref": "#/components/schemas/State" }, "surgeon": { "$ref": "#/components/schemas/Surgeon" }, "note": { "type": "string", "default": "empty" } } },
              "State": { "type": "string", "enum": ["checked-in", "in-treatment", "gone"] },
              "Rights": { "type": "string", "enum": ["r1", "r2", "r3", "r4", "r5", "r6", "r7", "r8", "r9", "r10", "r11", "r12", "r13", "r14", "r15", "r16", "r17", "r18", "r19", "r20", "r21", "r22", "r23", "r24", "r25", "r26", "r27", "r28", "r29", "r30", "r31", "r32"], "x-ms-enum-flags": { "isFlags": true } },
              "Problem": { "type": "object", "properties": { "title": { "type": "string" }, "detail": { "type": "string", "x-ms-primary-error-message": true } } },
              "Failure": { "allOf": [{ "$ref": "#/components/schemas/Problem" }, { "type": "object", "properties": { "trace-id": { "type": "string" } } }] }
            }
          }
        }
        """;
}
