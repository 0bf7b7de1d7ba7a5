// Calls operations of a client that openapi-generator made, as the lines of the input say, and writes what came back.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"reflect"
	"strings"

	gcom "example.com/gcom4j/gcom"
)

type argument struct {
	Name  string          `json:"name"`
	In    string          `json:"in"`
	Value json.RawMessage `json:"value"`
}

type call struct {
	Operation string     `json:"operation"`
	Arguments []argument `json:"arguments"`
}

type outcome struct {
	Status int    `json:"status"`
	Sent   string `json:"sent"`
	Value  any    `json:"value"`
	Error  string `json:"error"`
}

func main() {
	configuration := gcom.NewConfiguration()
	configuration.Servers = gcom.ServerConfigurations{{URL: os.Args[1]}}
	configuration.AddDefaultHeader("Authorization", "Bearer "+os.Args[2])
	client := gcom.NewAPIClient(configuration)

	calls := json.NewDecoder(bufio.NewReader(os.Stdin))
	outcomes := json.NewEncoder(os.Stdout)
	for calls.More() {
		var next call
		var came outcome
		if err := calls.Decode(&next); err != nil {
			panic(err)
		}
		if err := perform(client, next, &came); err != nil {
			came.Error = err.Error()
		}
		if err := outcomes.Encode(came); err != nil {
			panic(err)
		}
	}
}

// A method takes the values of the path and gives a request, which has a setter for each other argument.
func perform(client *gcom.APIClient, next call, came *outcome) error {
	method, err := operation(client, next.Operation)
	if err != nil {
		return err
	}
	values := []reflect.Value{reflect.ValueOf(context.Background())}
	for _, given := range next.Arguments {
		if given.In == "path" {
			value, err := decoded(given, method.Type().In(len(values)))
			if err != nil {
				return err
			}
			values = append(values, value)
		}
	}
	request := method.Call(values)[0]
	for _, given := range next.Arguments {
		if given.In != "path" {
			setter, err := setter(request, given)
			if err != nil {
				return err
			}
			value, err := decoded(given, setter.Type().In(0))
			if err != nil {
				return err
			}
			request = setter.Call([]reflect.Value{value})[0]
		}
	}
	results := request.MethodByName("Execute").Call(nil)
	for _, result := range results {
		switch given := result.Interface().(type) {
		case *http.Response:
			if given != nil {
				body, _ := io.ReadAll(given.Body)
				came.Status, came.Sent = given.StatusCode, string(body)
			}
		case error:
			err = given
		case nil:
		default:
			came.Value = given
		}
	}
	return err
}

func operation(client *gcom.APIClient, id string) (reflect.Value, error) {
	services := reflect.ValueOf(client).Elem()
	for i := range services.NumField() {
		if services.Type().Field(i).IsExported() {
			if method, ok := method(services.Field(i), id); ok {
				return method, nil
			}
		}
	}
	return reflect.Value{}, fmt.Errorf("the client has no operation %s", id)
}

// The body's setter bears the name of its type.
func setter(request reflect.Value, given argument) (reflect.Value, error) {
	if given.In == "body" {
		for i := range request.NumMethod() {
			candidate := request.Method(i)
			if candidate.Type().NumIn() == 1 && candidate.Type().In(0).Name() == request.Type().Method(i).Name {
				return candidate, nil
			}
		}
	} else if found, ok := method(request, given.Name); ok {
		return found, nil
	}
	return reflect.Value{}, fmt.Errorf("the operation takes no %s in the %s", given.Name, given.In)
}

func method(owner reflect.Value, name string) (reflect.Value, bool) {
	for i := range owner.NumMethod() {
		if strings.EqualFold(owner.Type().Method(i).Name, name) {
			return owner.Method(i), true
		}
	}
	return reflect.Value{}, false
}

func decoded(given argument, kind reflect.Type) (reflect.Value, error) {
	value := reflect.New(kind)
	if err := json.Unmarshal(given.Value, value.Interface()); err != nil {
		return value, fmt.Errorf("%s: %w", given.Name, err)
	}
	return value.Elem(), nil
}
