const CODE = /[A-Za-z0-9_-]{20,64}/;

/** The invitation code inside whatever was pasted: the bare code, or the link a colleague sent. */
export function invitationCodeIn(text: string): string | undefined {
  const plain = text.normalize('NFKC').trim();
  const afterJoin = plain.split('/join/')[1] ?? plain;
  return CODE.exec(afterJoin)?.[0];
}
