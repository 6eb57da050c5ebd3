// Files as people upload them, as small as they can be.

export const PDF = Buffer.from('%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\n%%EOF\n');

/** A zip file of empty parts with these names, stored. */
export function zipOf(...names: readonly string[]): Buffer {
  const header = (mark: number, length: number): Buffer => {
    const buffer = Buffer.alloc(length);
    buffer.writeUInt32LE(mark, 0);
    return buffer;
  };
  const locals = names.map((name) => {
    const local = header(0x04034b50, 30);
    local.writeUInt16LE(name.length, 26);
    return Buffer.concat([local, Buffer.from(name)]);
  });
  let offset = 0;
  const entries = names.map((name, index) => {
    const entry = header(0x02014b50, 46);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    offset += locals[index]?.length ?? 0;
    return Buffer.concat([entry, Buffer.from(name)]);
  });
  const list = Buffer.concat(entries);
  const end = header(0x06054b50, 22);
  end.writeUInt16LE(names.length, 8);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, list, end]);
}
