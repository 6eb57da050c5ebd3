/** Shown in the browser under its own name (RFC 6266): plain letters for old readers, everything else percent-encoded. */
export const inline = (fileName: string): string => disposition('inline', fileName);

/** Never shown by the browser, only kept: what people uploaded. */
export const attachment = (fileName: string): string => disposition('attachment', fileName);

function disposition(how: 'inline' | 'attachment', fileName: string): string {
  const plain =
    fileName
      .normalize('NFKD')
      .replace(/[^\w. -]/g, '')
      .trim() || 'document.pdf';
  const encoded = encodeURIComponent(fileName.replace(/[\p{Cc}/\\\p{Cs}]/gu, '')).replace(/['()*]/g, percent);
  return `${how}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

const percent = (letter: string): string => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`;
