import Glibc

enum FolderRemoval {
  /// Removes a folder that docsgen made; its marker goes last, so that what a killed removal
  /// leaves behind is still known as docsgen's.
  static func remove(_ path: String) {
    var folders = [path]
    var next = 0
    while next < folders.count {
      let folder = folders[next]
      next += 1
      guard let listing = try? FolderListing(of: folder) else { continue }
      for entry in listing.entries {
        let place = folder + "/" + entry.name
        if entry.kind == .folder {
          folders.append(place)
        } else if place != path + "/" + OutputFolder.marker {
          unlink(place)
        }
      }
    }
    for folder in folders.dropFirst().reversed() { rmdir(folder) }
    unlink(path + "/" + OutputFolder.marker)
    rmdir(path)
  }
}
