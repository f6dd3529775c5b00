import { createClient, type Client } from '@tianfu/sdk';
import { aBrand, aFactory, operator, somebody, type Firm, type Person } from './cast.js';

const anonymous = (baseUrl: string): Client => createClient({ baseUrl });
const asSomebody = (baseUrl: string, token: string | undefined): Client => createClient({ baseUrl, token });

async function signedIn(baseUrl: string, { contact, password }: Person): Promise<Client> {
  const { token } = await anonymous(baseUrl).signIn({ contact, password, transport: 'token' });
  return asSomebody(baseUrl, token);
}

/** Another certified supplier, made through the API: without a second bid there is nothing to compare. */
export interface Rival {
  readonly name: string;
  bid(orderId: string, unitPrice: string, quantityPieces: number): Promise<void>;
}

/** Somebody of an enterprise made through the API, to be signed in with the browser. */
export interface Party {
  readonly person: Person;
  readonly firm: Firm;
  readonly client: Client;
}

/** A buyer whose enterprise is there. */
export async function aBuyer(baseUrl: string): Promise<Party> {
  const person = somebody('采购小林');
  const firm = aBrand('武汉云裳');
  const { token } = await anonymous(baseUrl).signUp({ ...person, transport: 'token' });
  const client = asSomebody(baseUrl, token);
  await client.createEnterprise({ name: firm.name, uscc: firm.uscc, purposes: ['buyer'] });
  return { person, firm, client };
}

/** A supplier certified for dresses. */
export async function aSupplier(baseUrl: string): Promise<Party & { readonly dossierId: string }> {
  const person = somebody('对手');
  const firm = aFactory('天门对照制衣');
  const { token } = await anonymous(baseUrl).signUp({ ...person, transport: 'token' });
  const client = asSomebody(baseUrl, token);
  await client.createEnterprise({ name: firm.name, uscc: firm.uscc, purposes: ['supplier'] });
  const { version, dossierId } = await client.getOwnDossier();
  await client.describeCapability(
    {
      categories: ['dress'],
      fabrics: ['chiffon', 'polyester'],
      processes: ['cutting', 'sewing', 'finishing', 'ironing', 'packing'],
      modes: ['cmt'],
      machines: [{ machine: 'lockstitch', count: 60 }],
      moqPieces: 100,
      workers: 80,
      minutesPerDay: 480,
      efficiencyPercent: 55,
      leadTimeDays: 6,
      position: { lat: 30.62, lng: 113.05 },
      place: '天门市岳口镇',
    },
    { ifMatch: version },
  );
  await client.submitDossier();
  const desk = await signedIn(baseUrl, operator());
  await desk.startReview({ dossierId });
  await desk.certify({ dossierId, level: 'A', scope: ['dress'], validUntil: '2027-12-31' });
  return { person, firm, client, dossierId };
}

export async function aRival(baseUrl: string): Promise<Rival> {
  const { firm, client } = await aSupplier(baseUrl);
  return {
    name: firm.name,
    bid: async (orderId, amount, quantityPieces) => {
      await client.placeBid({
        orderId,
        unitPrice: { amount, currency: 'CNY' },
        leadTimeDays: 9,
        quantityPieces,
      });
    },
  };
}
