import {
  FILE_PART_BYTES,
  Refusal,
  refuseField,
  type FilePart,
  type FilePartRef,
  type FilePartStored,
  type FileView,
  type StoreFilePart,
} from '@tianfu/contracts';
import { type Call, found, type ReadTx, requireEnterprise, type Tx } from '@tianfu/service';
import type { Files } from './making-ports.js';

/** Sketches, tech packs and photos. Row-level security says who sees them: its enterprise, and who sees its booking. */
export class KeepFiles {
  constructor(private readonly files: Files) {}

  async store(tx: Tx, asked: StoreFilePart, call: Call): Promise<FilePartStored> {
    const content = Buffer.from(asked.content, 'base64');
    if (content.length === 0 || content.length > FILE_PART_BYTES) throw refuseField('/content', 'base64');
    const isLast = asked.part === asked.parts - 1;
    // Parts before the last are full: sizes can not be told apart from what is missing otherwise.
    if (!isLast && content.length !== FILE_PART_BYTES) throw refuseField('/content', 'base64');
    const { fileId, name, part, parts } = asked;
    const enterpriseId = requireEnterprise(call.caller);
    return this.files.storePart(tx, { fileId, enterpriseId, name, part, parts, content });
  }

  async about(tx: ReadTx, fileId: string): Promise<FileView> {
    const { parts: _own, ...view } = found(await this.files.get(tx, fileId));
    return view;
  }

  async part(tx: ReadTx, { fileId, part }: FilePartRef): Promise<FilePart> {
    const { name, type, bytes, parts } = found(await this.files.get(tx, fileId));
    const content = await this.files.part(tx, fileId, part);
    if (content === undefined) throw new Refusal('NOT_FOUND');
    return { name, type, bytes, parts, content: content.toString('base64') };
  }
}
