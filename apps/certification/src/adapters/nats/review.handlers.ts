import {
  certify,
  findDossiers,
  getDossier,
  rejectDossier,
  requestRevision,
  startReview,
  type Certify,
  type DossierRef,
  type DossierSummary,
  type DossierView,
  type FindDossiers,
  type PageOf,
  type TurnDown,
} from '@tianfu/contracts';
import { Handles, type Call, type Tx } from '@tianfu/service';
import { Controller } from '@nestjs/common';
import { CertifyEnterprise } from '../../application/certify-enterprise.js';
import { GetDossier } from '../../application/get-dossier.js';
import { ListDossiers } from '../../application/list-dossiers.js';
import { ShowDossier } from '../../application/show-dossier.js';
import { StartReview } from '../../application/start-review.js';
import { TurnDownDossier } from '../../application/turn-down-dossier.js';
import type { Dossier } from '../../domain/dossier.js';
import { operatorOf } from './actors.js';

/** The operators' review. */
@Controller()
export class ReviewHandlers {
  constructor(
    private readonly getDossier: GetDossier,
    private readonly listDossiers: ListDossiers,
    private readonly showDossier: ShowDossier,
    private readonly startReview: StartReview,
    private readonly certifyEnterprise: CertifyEnterprise,
    private readonly turnDownDossier: TurnDownDossier,
  ) {}

  @Handles(findDossiers)
  find(asked: FindDossiers, call: Call): Promise<PageOf<DossierSummary>> {
    return call.read((tx) => this.listDossiers.run(tx, asked));
  }

  @Handles(getDossier)
  get({ dossierId }: DossierRef, call: Call): Promise<DossierView> {
    return call.read((tx) => this.getDossier.run(tx, dossierId, call.caller));
  }

  @Handles(startReview)
  start({ dossierId }: DossierRef, call: Call): Promise<DossierView> {
    return this.#decided(call, (tx) => this.startReview.run(tx, dossierId, operatorOf(call.caller)));
  }

  @Handles(certify)
  certify(granted: Certify, call: Call): Promise<DossierView> {
    return this.#decided(call, (tx) => this.certifyEnterprise.run(tx, granted, operatorOf(call.caller)));
  }

  @Handles(requestRevision)
  requestRevision(asked: TurnDown, call: Call): Promise<DossierView> {
    return this.#decided(call, (tx) =>
      this.turnDownDossier.run(tx, 'requestRevision', asked, operatorOf(call.caller)),
    );
  }

  @Handles(rejectDossier)
  reject(asked: TurnDown, call: Call): Promise<DossierView> {
    return this.#decided(call, (tx) =>
      this.turnDownDossier.run(tx, 'reject', asked, operatorOf(call.caller)),
    );
  }

  #decided(call: Call, decide: (tx: Tx) => Promise<Dossier>): Promise<DossierView> {
    return call.transaction(async (tx) => this.showDossier.run(tx, await decide(tx), call.caller));
  }
}
