package io.github.gcom4j.spec.build.derive;

import io.github.gcom4j.spec.build.derive.ServiceArguments.Argument;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/**
 * The method of one operation: with each value as a parameter, and once more with the query as one object where the API
 * takes more than must be said.
 *
 * @param spec the document
 * @param operation the operation, to which the method is written
 * @param resource whose service gets the method
 */
record ServiceMethod(Contents spec, ObjectNode operation, Resource resource) {
    /** What can be a number as well as a text. */
    private static final String STACK = "stackIdOrSlug";

    /** Writes the method; returns what to change where there can be none. */
    Optional<String> derive() {
        String id = operation.path("operationId").asString("");
        Optional<String> name = operation.has("x-method")
                ? Optional.of(operation.path("x-method").asString("")).filter(MethodName::isUsable)
                : MethodName.of(id, resource);
        if (name.isEmpty()) {
            return Optional.of("no name is left for the method of \"" + id + "\" in " + resource.singular()
                    + "Service that Java allows; begin operationId with a verb, as in list" + resource.tag()
                    + ", or add x-method: with the name of the method");
        }
        ServiceAnswer answer = ServiceAnswer.of(spec, operation);
        Optional<String> problem = answer.problem().or(() -> ServiceArguments.problem(spec, operation));
        return problem.isPresent() ? problem : derive(name.get(), answer);
    }

    private Optional<String> derive(String name, ServiceAnswer answer) {
        ServiceArguments arguments = ServiceArguments.of(spec, operation, answer.paging());
        ObjectNode service = operation.putObject("x-service");
        resource.writeTo(service);
        service.put("scopes", ServiceDocs.scopes(operation));
        service.put("queries", ServiceArguments.queries(operation));
        ServiceDocs.failures(spec, operation).forEach((type, when) -> service.withArray("failures")
                .addObject()
                .put("type", type)
                .put("when", when));
        boolean deletes = operation.path("operationId").asString("").startsWith("delete");
        service.put("mayBeGone", deletes && operation.path("responses").has("404"));
        answer.writeTo(service);
        operation.withArray("tags").removeAll().add(resource.singular());
        return write(service, name, arguments.named(), arguments.namedQuery(), arguments)
                .or(() -> arguments
                        .withQuery()
                        .flatMap(all -> write(service, name, all, arguments.givenQuery(), arguments)));
    }

    private Optional<String> write(
            ObjectNode service,
            String name,
            List<Argument> parameters,
            Optional<String> query,
            ServiceArguments arguments) {
        String types = joined(parameters, Argument::type);
        ObjectNode method = service.withArray("methods")
                .addObject()
                .put("name", name)
                .put("types", types)
                .put("parameters", joined(parameters, parameter -> parameter.type() + " " + parameter.name()))
                .put("names", joined(parameters, Argument::name))
                .put("call", arguments.call(query))
                .put("pageCall", arguments.call(Optional.of("asked")));
        query.ifPresent(value -> method.put("query", value));
        if (parameters.stream().anyMatch(ServiceMethod::isStack)) {
            method.putObject("byId")
                    .put("stackParameters", joined(parameters, ServiceMethod::parameterById))
                    .put("stackNames", joined(parameters, ServiceMethod::nameById));
        }
        parameters.forEach(parameter -> method.withArray("docs")
                .addObject()
                .put("name", parameter.name())
                .put("text", parameter.text()));
        arguments.checks(parameters).forEach(method.withArray("checks")::add);
        return resource.signatures().add(name + "(" + types + ")")
                ? Optional.empty()
                : Optional.of(resource.singular() + "Service has a method " + name + "(" + types
                        + ") already; give this operation another operationId, or add x-method: with another name");
    }

    private static boolean isStack(Argument parameter) {
        return parameter.name().equals(STACK);
    }

    private static String parameterById(Argument parameter) {
        return isStack(parameter) ? "long stackId" : parameter.type() + " " + parameter.name();
    }

    private static String nameById(Argument parameter) {
        return isStack(parameter) ? "Long.toString(stackId)" : parameter.name();
    }

    private static String joined(List<Argument> parameters, Function<Argument, String> part) {
        return parameters.stream().map(part).collect(Collectors.joining(", "));
    }
}
