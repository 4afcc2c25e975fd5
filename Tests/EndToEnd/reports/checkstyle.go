// Reads a Checkstyle report with a reader that others use, and prints a line for each entry.
package main

import (
	"encoding/json"
	"encoding/xml"
	"log"
	"os"

	"github.com/haya14busa/go-checkstyle/checkstyle"
)

func main() {
	var result checkstyle.Result
	if err := xml.NewDecoder(os.Stdin).Decode(&result); err != nil {
		log.Fatal(err)
	}
	for _, file := range result.Files {
		for _, entry := range file.Errors {
			json.NewEncoder(os.Stdout).Encode([]interface{}{
				file.Name, entry.Line, entry.Column, entry.Severity, entry.Message, entry.Source})
		}
	}
}
