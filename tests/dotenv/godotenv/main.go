// Prints the variables of a .env file as JSON, as godotenv reads them.
package main

import (
	"encoding/json"
	"log"
	"os"

	"github.com/joho/godotenv"
)

func main() {
	variables, err := godotenv.Read(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	if err := json.NewEncoder(os.Stdout).Encode(variables); err != nil {
		log.Fatal(err)
	}
}
