const response = await fetch("https://api.example.org/a?b=1", {
  method: "PUT",
  headers: {
    "Authorization": "Bearer " + process.env.TOKEN,
    "Content-Type": "application/json",
  },
  body: JSON.stringify({
    "on": true,
    "of": [
      null,
      1,
      "a \"b\"",
    ],
  }),
});
console.log(response.status, await response.text());