import {
  findFacilities,
  importFacilities,
  importLines,
  summariseLines,
  type Empty,
  type FacilityView,
  type FindFacilities as FindFacilitiesInput,
  type ImportFacilities as ImportFacilitiesInput,
  type ImportLines as ImportLinesInput,
  type ImportReport,
  type LineSummary,
  type PageOf,
} from '@tianfu/contracts';
import { Handles, type Call } from '@tianfu/service';
import { Controller } from '@nestjs/common';
import { FindFacilities } from '../../application/find-facilities.js';
import { ImportFacilities } from '../../application/import-facilities.js';
import { ImportLines } from '../../application/import-lines.js';
import { SummariseLines } from '../../application/summarise-lines.js';

/** Lists from elsewhere, and what they say. */
@Controller()
export class ImportHandlers {
  constructor(
    private readonly importFacilities: ImportFacilities,
    private readonly findFacilities: FindFacilities,
    private readonly importLines: ImportLines,
    private readonly summariseLines: SummariseLines,
  ) {}

  @Handles(importFacilities)
  facilities(asked: ImportFacilitiesInput, call: Call): Promise<ImportReport> {
    return call.transaction((tx) => this.importFacilities.run(tx, asked, call.language));
  }

  @Handles(findFacilities)
  find(asked: FindFacilitiesInput, call: Call): Promise<PageOf<FacilityView>> {
    return call.read((tx) => this.findFacilities.run(tx, asked), { scope: 'market' });
  }

  @Handles(importLines)
  lines(asked: ImportLinesInput, call: Call): Promise<ImportReport> {
    return call.transaction((tx) => this.importLines.run(tx, asked, call.language));
  }

  @Handles(summariseLines)
  summary(_input: Empty, call: Call): Promise<LineSummary> {
    return call.read((tx) => this.summariseLines.run(tx), { scope: 'market' });
  }
}
