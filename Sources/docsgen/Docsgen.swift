@main struct Docsgen { static func main() {} }
