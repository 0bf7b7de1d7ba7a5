"""Calls operations of a client that openapi-generator made, as the lines of the input say, and writes what came back."""

import inspect
import json
import pkgutil
import sys
from importlib import import_module
from typing import get_args

import gcom.api
from gcom import ApiClient, Configuration
from gcom.exceptions import ApiException
from pydantic import BaseModel


def plain(name):
    return "".join(filter(str.isalnum, name)).lower()


def services(client):
    for module in pkgutil.iter_modules(gcom.api.__path__):
        for name, kind in vars(import_module("gcom.api." + module.name)).items():
            if name.endswith("Api"):
                yield kind(client)


def operations(client):
    return {
        plain(name.removesuffix("_with_http_info")): method
        for service in services(client)
        for name, method in inspect.getmembers(service, inspect.ismethod)
        if name.endswith("_with_http_info")
    }


def model(annotation):
    """The model that the body is an instance of."""
    if inspect.isclass(annotation) and issubclass(annotation, BaseModel):
        return annotation
    return next(filter(None, map(model, get_args(annotation))), None)


def arguments(method, given):
    parameters = inspect.signature(method).parameters
    names = {plain(name): name for name in parameters}
    for argument in given:
        if argument["in"] == "body":
            name = next(name for name, parameter in parameters.items() if model(parameter.annotation))
            yield name, model(parameters[name].annotation).from_dict(argument["value"])
        else:
            yield names[plain(argument["name"])], argument["value"]


def main():
    client = ApiClient(Configuration(host=sys.argv[1]))
    client.set_default_header("Authorization", "Bearer " + sys.argv[2])
    methods = operations(client)
    for line in sys.stdin:
        call = json.loads(line)
        outcome = {"status": 0, "sent": "", "value": None, "error": ""}
        try:
            method = methods[plain(call["operation"])]
            answer = method(**dict(arguments(method, call["arguments"])))
            outcome |= {"status": answer.status_code, "sent": answer.raw_data.decode()}
            outcome |= {"value": client.sanitize_for_serialization(answer.data)}
        except ApiException as refusal:
            outcome |= {"status": refusal.status or 0, "sent": refusal.body or "", "error": str(refusal)}
        except Exception as failure:  # What the client throws at an answer that it cannot read.
            outcome["error"] = type(failure).__name__ + ": " + str(failure)
        print(json.dumps(outcome), flush=True)


main()
