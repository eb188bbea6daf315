package main

import (
	"bytes"
	"io"
	"log"
	"mime/multipart"
	"net/http"
	"os"
)

func main() {
	var body bytes.Buffer
	form := multipart.NewWriter(&body)
	form.WriteField("title", "@a;b")
	form.WriteField("meta", "{\"a\": 1}")
	if part, err := form.CreateFormFile("data", "data"); err == nil {
		file, err := os.Open("data")
		if err != nil {
			log.Fatal(err)
		}
		io.Copy(part, file)
	}
	form.Close()
	request, err := http.NewRequest("PUT", "https://api.example.org/a?b=1", &body)
	if err != nil {
		log.Fatal(err)
	}
	request.Header.Set("Content-Type", form.FormDataContentType())
	request.SetBasicAuth(os.Getenv("USERNAME"), os.Getenv("PASSWORD"))
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		log.Fatal(err)
	}
	defer response.Body.Close()
	io.Copy(os.Stdout, response.Body)
}