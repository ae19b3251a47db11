import { MOST_RECORDS } from '../session';

/** Folders within folders that are looked into. */
const DEEPEST = 4;

/** What was dropped: files as they are, of folders what may be records; no more than a pile holds and one. */
export async function droppedFiles(transfer: DataTransfer): Promise<File[]> {
  // The list of items is emptied as soon as the event is over, so that it is read before anything is awaited.
  const dropped = [...transfer.items].map((item) => item.webkitGetAsEntry() ?? item.getAsFile());
  const files: File[] = [];
  for (const each of dropped) {
    if (each instanceof File) files.push(each);
    else if (each) await collect(each, files, 0);
  }
  return files;
}

async function collect(entry: FileSystemEntry, files: File[], depth: number): Promise<void> {
  if (files.length > MOST_RECORDS) return;
  if (isFile(entry)) {
    const wanted = depth === 0 || /\.(json|txt)$/i.test(entry.name);
    const file = wanted ? await new Promise<File | null>((came) => entry.file(came, () => came(null))) : null;
    if (file) files.push(file);
    return;
  }
  if (!isFolder(entry) || depth >= DEEPEST) return;
  const reader = entry.createReader();
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((came) => reader.readEntries(came, () => came([])));
    if (some.length === 0) return;
    for (const inner of some) await collect(inner, files, depth + 1);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
