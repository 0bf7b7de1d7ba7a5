package io.github.gcom4j.spec.build.gate.document;

/** The kinds of object an OpenAPI document is made of, as far as ours uses them. */
public enum ObjectKind {
    DOCUMENT,
    INFO,
    EXTERNAL_DOCS,
    SERVER,
    TAG,
    PATH_ITEM,
    OPERATION,
    PARAMETER,
    REQUEST_BODY,
    RESPONSE,
    HEADER,
    MEDIA_TYPE,
    EXAMPLE,
    COMPONENTS,
    SECURITY_SCHEME,
    SCHEMA
}
