package io.github.gcom4j.spec.build.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a method takes and how it calls the Feign interface: path values, query and body in the API's order. The region comes
 * first; the organization and the page are filled in.
 */
final class ServiceArguments {
    private static final String REGION = "#/components/parameters/Region";
    private static final String ORGANIZATION = "#/components/parameters/OrgId";

    private final Contents spec;
    private final PagingStyle paging;
    private final List<Argument> named = new ArrayList<>();
    private final List<Argument> path = new ArrayList<>();
    private final List<Argument> body = new ArrayList<>();
    private final String queryType;
    private final StringBuilder query = new StringBuilder();
    private boolean takesMonth;
    private boolean takesOrganization;
    private boolean hasOptions;

    /** A parameter of a method. */
    record Argument(String type, String name, String text) {}

    private ServiceArguments(Contents spec, PagingStyle paging, String queries, String operationId) {
        this.spec = spec;
        this.paging = paging;
        this.queryType =
                queries + "." + operationId.substring(0, 1).toUpperCase(Locale.ROOT) + operationId.substring(1);
    }

    static ServiceArguments of(Contents spec, JsonNode operation, PagingStyle paging) {
        ServiceArguments arguments = new ServiceArguments(
                spec, paging, queries(operation), operation.path("operationId").asString(""));
        List<JsonNode> parameters = operation.path("parameters").valueStream().toList();
        arguments.takesMonth = parameters.stream()
                        .map(spec::resolved)
                        .filter(ServiceArguments::isOfMonth)
                        .count()
                == 2;
        parameters.forEach(arguments::add);
        JsonNode body = operation.path("requestBody");
        if (body.isObject()) {
            arguments.addBody(spec.resolved(body));
        }
        return arguments;
    }

    /** The class that holds what the query of an operation asks for. */
    static String queries(JsonNode operation) {
        boolean published = operation.path(OfStability.KEY).asString("").equals(OfStability.PUBLISHED);
        return published ? "PublishedQueries" : "Queries";
    }

    /** Why no method can call the operation. */
    static Optional<String> problem(Contents spec, JsonNode operation) {
        JsonNode body = operation.path("requestBody");
        if (body.isObject()
                && Contents.name(Contents.jsonSchema(spec.resolved(body))).isEmpty()) {
            return Optional.of(
                    "the body of the request has no type; write it as application/json with a $ref to a component"
                            + " schema");
        }
        return operation
                .path("parameters")
                .valueStream()
                .map(spec::resolved)
                .filter(parameter -> !parameter.path("in").asString("").matches("path|query"))
                .map(parameter -> "a method cannot take the "
                        + parameter.path("in").asString("") + " parameter "
                        + parameter.path("name").asString("")
                        + "; leave it out where the client sends it by itself, or describe it in the path or the query")
                .findFirst();
    }

    private void add(JsonNode parameter) {
        ObjectNode resolved = spec.resolved(parameter);
        String name = resolved.path("name").asString("");
        if (resolved.path("in").asString("").equals("path")) {
            Argument value = argument("String", resolved);
            path.add(value);
            named.add(value);
        } else if (parameter.path("$ref").asString("").equals(REGION)) {
            String text = ServiceDocs.clause(resolved) + "; a {@link RegionSlug} or text";
            named.add(0, new Argument("CharSequence", name, text));
            set(name, "RegionSlug.of(" + name + ").toString()");
        } else if (parameter.path("$ref").asString("").equals(ORGANIZATION)) {
            takesOrganization = true;
            set(name, "context.orgId()");
        } else if (takesMonth && isOfMonth(resolved)) {
            addMonth(name);
        } else if (paging.fillsIn(name)) {
            hasOptions = true;
            paging.firstValue(name).ifPresent(first -> set(name, first));
        } else if (resolved.path("required").asBoolean(false)) {
            named.add(argument(spec.javaType(resolved.path("schema")), resolved));
            set(name, name);
        } else {
            hasOptions = true;
        }
    }

    private static boolean isOfMonth(JsonNode parameter) {
        return parameter.path("name").asString("").matches("month|year")
                && parameter.path("required").asBoolean(false);
    }

    // Two numbers to the API, one value to the caller.
    private void addMonth(String name) {
        if (name.equals("month")) {
            named.add(new Argument("YearMonth", "month", "the month"));
        }
        set(name, name.equals("month") ? "month.getMonthValue()" : "month.getYear()");
    }

    private void addBody(ObjectNode request) {
        String type = Contents.name(Contents.jsonSchema(request));
        body.add(new Argument(type, "request", ServiceDocs.clause(request)));
    }

    private static Argument argument(String type, ObjectNode parameter) {
        return new Argument(type, parameter.path("name").asString(""), ServiceDocs.clause(parameter));
    }

    private void set(String name, String value) {
        query.append('.').append(name).append('(').append(value).append(')');
    }

    /** The parameters of the method that takes each value by itself. The month follows the path. */
    List<Argument> named() {
        List<Argument> all = new ArrayList<>(named);
        all.sort((one, other) ->
                Boolean.compare(one.type().equals("YearMonth"), other.type().equals("YearMonth")));
        all.addAll(body);
        return all;
    }

    /** The parameters of the method that takes the query as one object, empty where that adds nothing. */
    Optional<List<Argument>> withQuery() {
        if (!hasOptions) {
            return Optional.empty();
        }
        List<Argument> all = new ArrayList<>(path);
        all.add(new Argument(queryType, "query", "what to ask for; what it leaves open is up to the API"));
        all.addAll(body);
        return Optional.of(all);
    }

    /** How the values of a method are checked before anything is sent. A region is checked where the query is built. */
    List<String> checks(List<Argument> parameters) {
        return parameters.stream()
                .filter(parameter -> !parameter.type().equals("CharSequence")
                        && Character.isUpperCase(parameter.type().charAt(0)))
                .map(parameter -> path.contains(parameter)
                        ? "PathValue.checked(\"" + parameter.name() + "\", " + parameter.name() + ")"
                        : "Objects.requireNonNull(" + parameter.name() + ", \"" + parameter.name()
                                + " must not be null\")")
                .toList();
    }

    /** The query made of the values, empty if the API takes none. */
    Optional<String> namedQuery() {
        return query.isEmpty() && !hasOptions
                ? Optional.empty()
                : Optional.of(queryType + ".builder()" + query + ".build()");
    }

    /** The query that was given, with the organization filled in unless it names one. */
    Optional<String> givenQuery() {
        return Optional.of(
                takesOrganization ? "query.toBuilder().orgId(query.orgId().or(context::orgId)).build()" : "query");
    }

    /** The arguments of the Feign interface around a query. */
    String call(Optional<String> queryValue) {
        List<String> values = new ArrayList<>(path.stream().map(Argument::name).toList());
        queryValue.ifPresent(values::add);
        body.forEach(request -> values.add(request.name()));
        return String.join(", ", values);
    }
}
