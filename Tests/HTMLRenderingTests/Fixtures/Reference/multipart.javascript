import { openAsBlob } from "node:fs";

const form = new FormData();
form.append("title", "@a;b");
form.append("meta", new Blob(["{\"a\": 1}"], { type: "application/json" }));
form.append("data", await openAsBlob("data"), "data");

const response = await fetch("https://api.example.org/a?b=1", {
  method: "PUT",
  headers: { "Authorization": "Basic " + btoa(process.env.USERNAME + ":" + process.env.PASSWORD) },
  body: form,
});
console.log(response.status, await response.text());