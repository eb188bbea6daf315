extension StarterSite {
  static let files: [(name: String, text: String)] = [
    ("site.yml", siteFile), ("index.md", indexPage), ("tasks.yaml", specification),
  ]

  private static let siteFile = """
    title: Tasks API
    description: How to work with tasks over HTTP
    base-path: /docs/rest-api/
    navigation:
      - index
      - api:tasks
    apis:
      - id: tasks
        name: Tasks
        specification: tasks.yaml
        servers:
          - url: https://tasks.example.org
            description: The public server

    """

  private static let indexPage = """
    # Tasks API

    The API keeps a list of tasks. Every request needs a token:

    ```bash
    curl -H "Authorization: Bearer $TOKEN" https://tasks.example.org/v1/tasks
    ```

    An endpoint can be described in a page too: a heading with a method and a path in code begins one.

    ### `GET /v1/health`

    Says whether the server is ready. It needs no token.

    """

  private static let specification = """
    openapi: 3.0.3
    info:
      title: Tasks
      version: "1.0"
    security:
      - token: []
    tags:
      - name: Tasks
        description: Things to do
    paths:
      /v1/tasks:
        get:
          tags: [Tasks]
          operationId: listTasks
          summary: List tasks
          parameters:
            - name: done
              in: query
              description: Only tasks that are done, or only those that are not
              schema:
                type: boolean
          responses:
            "200":
              description: The tasks, the newest first
              content:
                application/json:
                  schema:
                    type: array
                    items:
                      $ref: "#/components/schemas/Task"
        post:
          tags: [Tasks]
          operationId: addTask
          summary: Add a task
          requestBody:
            required: true
            content:
              application/json:
                schema:
                  $ref: "#/components/schemas/Task"
          responses:
            "201":
              description: The task as it was stored
              content:
                application/json:
                  schema:
                    $ref: "#/components/schemas/Task"
    components:
      securitySchemes:
        token:
          type: http
          scheme: bearer
      schemas:
        Task:
          type: object
          required: [title]
          properties:
            id:
              type: integer
              readOnly: true
            title:
              type: string
              example: Water the plants
            done:
              type: boolean
              default: false

    """
}
