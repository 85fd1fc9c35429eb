namespace OpenApi.Documents.Structure;

/// <summary>The kinds of objects that an OpenAPI document is made of, as far as references and schemas are concerned.</summary>
public enum ObjectKind
{
    /// <summary>The root of OpenAPI 3.x.</summary>
    Document,

    /// <summary>The reusable parts of OpenAPI 3.x.</summary>
    Components,

    /// <summary>A path with its operations.</summary>
    PathItem,

    /// <summary>An operation.</summary>
    Operation,

    /// <summary>A parameter.</summary>
    Parameter,

    /// <summary>A request body.</summary>
    RequestBody,

    /// <summary>A response.</summary>
    Response,

    /// <summary>A response header.</summary>
    Header,

    /// <summary>A media type of a body.</summary>
    MediaType,

    /// <summary>The encoding of a part of a form.</summary>
    Encoding,

    /// <summary>A named example.</summary>
    Example,

    /// <summary>A link to another operation.</summary>
    Link,

    /// <summary>A callback: path items by expression.</summary>
    Callback,

    /// <summary>A security scheme.</summary>
    SecurityScheme,

    /// <summary>A schema.</summary>
    Schema,

    /// <summary>The root of Swagger 2.0.</summary>
    SwaggerDocument,

    /// <summary>A path of Swagger 2.0.</summary>
    SwaggerPathItem,

    /// <summary>An operation of Swagger 2.0.</summary>
    SwaggerOperation,

    /// <summary>A parameter of Swagger 2.0, bodies and form fields included.</summary>
    SwaggerParameter,

    /// <summary>A response of Swagger 2.0.</summary>
    SwaggerResponse,
}
