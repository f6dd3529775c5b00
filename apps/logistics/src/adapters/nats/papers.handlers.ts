import {
  checkCustoms,
  type CustomsChecked,
  type CustomsPapers,
  type CustomsPapersRef,
  type CustomsPapersView,
  declareCustoms,
  type DeclareCustoms as DeclareInput,
  getCustoms,
  getPaperPart,
  type PaperPart,
  type PaperPartRef,
  type PapersPrinted,
  printPapers,
  type PrintPapers as PrintInput,
} from '@tianfu/contracts';
import { type Call, Handles } from '@tianfu/service';
import { Controller } from '@nestjs/common';
import { DeclareCustoms } from '../../application/declare-customs.js';
import { PrintPapers } from '../../application/print-papers.js';

@Controller()
export class PapersHandlers {
  constructor(
    private readonly printing: PrintPapers,
    private readonly declaring: DeclareCustoms,
  ) {}

  @Handles(printPapers)
  print(input: PrintInput, call: Call): Promise<PapersPrinted> {
    return this.printing.run(input, call);
  }

  @Handles(getPaperPart)
  part(input: PaperPartRef, call: Call): Promise<PaperPart> {
    return call.read((tx) => this.printing.part(tx, input));
  }

  @Handles(checkCustoms)
  check(input: CustomsPapers): Promise<CustomsChecked> {
    return Promise.resolve(this.declaring.check(input));
  }

  @Handles(declareCustoms)
  declare(input: DeclareInput, call: Call): Promise<CustomsPapersView> {
    return call.transaction((tx) => this.declaring.run(tx, input, call));
  }

  @Handles(getCustoms)
  get(input: CustomsPapersRef, call: Call): Promise<CustomsPapersView> {
    return call.read((tx) => this.declaring.get(tx, input));
  }
}
