import type { LineSummary } from '@tianfu/contracts';
import type { ReadTx } from '@tianfu/service';
import { SMV_EDGES } from '../domain/line-row.js';
import type { LineRecords } from './ports.js';

/** How productive lines were, by the standard minutes of what they made. */
export class SummariseLines {
  constructor(private readonly lineRecords: LineRecords) {}

  async run(tx: ReadTx): Promise<LineSummary> {
    const bands = await this.lineRecords.summarise(tx, SMV_EDGES);
    return { records: bands.reduce((sum, { records }) => sum + records, 0), bands };
  }
}
