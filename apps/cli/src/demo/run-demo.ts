import {
  addDays,
  multiplyUnitPrice,
  formatMoney,
  parseMoney,
  parseUnitPrice,
  seededRandom,
  shanghaiDate,
  sumMoney,
} from '@tianfu/kernel';
import { sendRows } from '../import/send-rows.js';
import { clientWith, signedInToken } from '../session/clients.js';
import type { Credentials } from '../session/platform-address.js';
import {
  checkAudit,
  checkAwards,
  checkOneEffect,
  checkRevocation,
  checkSealed,
  checkTenants,
  type RuleVerdict,
} from './check-rules.js';
import type { DataSet } from './data-set.js';
import { deriveOrders } from './derive-orders.js';
import { awaitOpening, awardOrders, bidOnOrders, postOrders, type PostedOrder } from './market.js';
import { certifyAll, makeBuyers, makeSuppliers } from './participants.js';
import { checkSamples } from './check-samples.js';
import { setUpCentre } from './sample-centre.js';
import { bookSamples, fallIll, makeSamples } from './samples.js';
import { checkShipping, fen } from './check-shipping.js';
import { confirmReceipts } from './confirm-receipts.js';
import { bookReadyGoods } from './ready-goods.js';
import { shipByTrip } from './ship-by-trip.js';
import { shipByWaybill } from './ship-by-waybill.js';
import { setUpYard } from './shipping-yard.js';
import { sendViaHub } from './via-hub.js';
import { StageClock, type StageTime } from './stage-clock.js';

export interface DemoOptions {
  readonly seed: number;
  /** At most so many orders; all sewing rows when left out. */
  readonly maxOrders: number | undefined;
  readonly biddingSeconds: number;
}

export interface DemoResult {
  readonly data: string;
  readonly facilities: number;
  readonly lineRecords: number;
  readonly suppliersCertified: number;
  readonly orders: number;
  readonly matchesPerOrder: number;
  readonly bids: number;
  readonly bidsPerOrder: number;
  readonly awards: number;
  readonly amountMatched: { readonly amount: string; readonly currency: string };
  readonly samplesBooked: number;
  readonly samplesHandedOver: number;
  /** By the illness of the run. */
  readonly promisesMoved: number;
  readonly ordersShipped: number;
  /** Of these, in two legs over the hub, to the end. */
  readonly ordersViaHub: number;
  readonly ordersCompleted: number;
  readonly trips: number;
  readonly consignmentsPerTrip: number;
  /** What shippers pay less than each alone would have. */
  readonly savedPercent: number;
  readonly stages: readonly StageTime[];
  readonly rules: readonly RuleVerdict[];
}

const CERTIFICATE_DAYS = 365;

/** Runs the main job on a data set through the public API of a running platform. */
export async function runDemo(
  url: string,
  operatorLogin: Credentials,
  dataSet: DataSet,
  options: DemoOptions,
  tell: (line: string) => void,
): Promise<DemoResult> {
  const clock = new StageClock(tell);
  const random = seededRandom(options.seed);
  const run = Math.floor(Date.now() / 1000) % 100_000;
  const operator = clientWith(url, await signedInToken(url, operatorLogin));
  const rules: RuleVerdict[] = [];

  const facilities = await clock.run('import facilities', async () => {
    let rows = 0;
    for (const list of dataSet.facilityLists) {
      const totals = await sendRows(
        list.rows,
        (batch) => operator.importFacilities({ source: list.file, rows: batch }),
        () => {},
      );
      rows += totals.created + totals.updated + totals.unchanged;
    }
    return rows;
  });
  const lineRecords = await clock.run('import line records', async () => {
    const { file, rows } = dataSet.lines;
    const totals = await sendRows(
      rows,
      (batch) => operator.importLines({ source: file, rows: batch }),
      () => {},
    );
    return totals.created + totals.updated + totals.unchanged;
  });
  const buyers = await clock.run('create buyers', () => makeBuyers(url, run));
  const suppliers = await clock.run('create suppliers', () =>
    makeSuppliers(
      url,
      dataSet.facilityLists.flatMap(({ rows }) => rows),
      run,
      random,
    ),
  );
  const suppliersCertified = await clock.run('certify', () =>
    certifyAll(operator, suppliers, addDays(shanghaiDate(new Date()), CERTIFICATE_DAYS)),
  );

  const orders = deriveOrders(dataSet.lines.rows, random, new Date()).slice(0, options.maxOrders);
  const biddingDeadline = new Date(Date.now() + options.biddingSeconds * 1000).toISOString();
  const posted = await clock.run('publish', () => postOrders(orders, buyers, biddingDeadline));
  const byId = new Map(suppliers.map((supplier) => [supplier.enterpriseId, supplier]));
  await clock.run('match and bid', () => bidOnOrders(posted, byId, random));
  rules.push(await checkSealed(posted, operator));
  rules.push(await checkRevocation(suppliers.at(-1), posted[0]?.orderId, operator));
  // While bidding is open, as a buyer would who wants to see a sample first.
  const centre = await clock.run('set up a sample centre', () => setUpCentre(url, operator, run));
  const samples = await clock.run('book samples', () => bookSamples(posted, centre, random));
  const promisesMoved = await clock.run('repair after an illness', () => fallIll(centre));
  const handedOver = await clock.run('make samples', () => makeSamples(samples, centre));
  await clock.run('wait for the opening', () => awaitOpening(posted));
  await clock.run('award', () => awardOrders(posted));
  const yard = await clock.run('set up a hub and a carrier', () => setUpYard(url, operator, run));
  const shipped = await clock.run('pack and book', () =>
    bookReadyGoods(posted, byId, yard.hub.hubId, random),
  );
  const near = shipped.filter(({ way }) => way === 'trip');
  const viaHub = await clock.run('send via the hub', () => sendViaHub(yard, near));
  const { trips, leftToCards } = await clock.run('plan and drive', () => shipByTrip(yard, near, viaHub));
  await clock.run('send with an outside carrier', () =>
    shipByWaybill(url, [...shipped.filter(({ way }) => way === 'waybill'), ...leftToCards]),
  );
  const completed = await clock.run('confirm receipts', () => confirmReceipts(shipped));
  await clock.run('check the rules', async () => {
    const nextDeadline = new Date(Date.now() + 86_400_000).toISOString();
    rules.push(
      await checkAwards(posted),
      await checkOneEffect(posted, nextDeadline),
      await checkTenants(posted),
      await checkAudit(operator),
      checkAmounts(posted),
      ...(await checkSamples(samples, centre)),
      ...(await checkShipping(shipped, trips)),
    );
  });

  const bids = posted.reduce((sum, { receipts }) => sum + receipts.length, 0);
  const awarded = posted.flatMap(({ contract }) => contract ?? []);
  return {
    data: dataSet.label,
    facilities,
    lineRecords,
    suppliersCertified,
    orders: posted.length,
    matchesPerOrder: mean(posted.map(({ suitableCount }) => suitableCount)),
    bids,
    bidsPerOrder: mean(posted.map(({ receipts }) => receipts.length)),
    awards: awarded.length,
    amountMatched: formatMoney(
      sumMoney(
        awarded.map(({ amount }) => moneyOf(amount)),
        'CNY',
      ),
    ),
    samplesBooked: samples.length,
    samplesHandedOver: handedOver.length,
    promisesMoved,
    ordersShipped: shipped.length,
    ordersViaHub: viaHub.filter(({ market }) => completed.includes(market.orderId)).length,
    ordersCompleted: completed.length,
    trips: trips.length,
    consignmentsPerTrip: mean(trips.map(({ shares }) => shares.length)),
    savedPercent: savedPercent(trips.flatMap(({ shares }) => shares)),
    stages: clock.times,
    rules: rules.toSorted((left, right) => left.rule.localeCompare(right.rule, 'en')),
  };
}

const mean = (values: readonly number[]): number =>
  values.length === 0
    ? 0
    : Math.round((100 * values.reduce((sum, value) => sum + value, 0)) / values.length) / 100;

function savedPercent(shares: readonly { pays: { amount: string }; alone: { amount: string } }[]): number {
  const [pays, alone] = shares.reduce(([a, b], share) => [a + fen(share.pays), b + fen(share.alone)], [0, 0]);
  return alone === 0 ? 0 : Math.round((1_000 * (alone - pays)) / alone) / 10;
}

function moneyOf(amount: { amount: string; currency: string }): ReturnType<typeof sumMoney> {
  const parsed = parseMoney(amount);
  if (!parsed.ok) throw new Error(`the platform answered an amount that is none: ${amount.amount}`);
  return parsed.value;
}

/** Rule 6, as far as there is money yet: every contract's amount is its unit price times its pieces, to the cent. */
function checkAmounts(posted: readonly PostedOrder[]): RuleVerdict {
  const contracts = posted.flatMap(({ contract }) => contract ?? []);
  const broken = contracts.filter(({ unitPrice, quantityPieces, amount }) => {
    const price = parseUnitPrice(unitPrice);
    return !price.ok || formatMoney(multiplyUnitPrice(price.value, quantityPieces)).amount !== amount.amount;
  });
  return {
    rule: '6 amounts are exact to the cent',
    holds: broken.length === 0 && contracts.length > 0,
    detail: broken.length > 0 ? `${String(broken.length)} wrong` : `${String(contracts.length)} checked`,
  };
}
