import { makeUscc } from '@tianfu/kernel';
import type { createClient } from '@tianfu/sdk';

type Client = ReturnType<typeof createClient>;

// Off the centre of the town: who leaves the choice to the platform gets the nearest hub, and there may be others.
const HUB = { address: '天门市皂市镇物流园（示例位置）', position: { lat: 30.84, lng: 113.26 } };
const WUHAN = { lat: 30.571, lng: 114.274 };
const yuan = (amount: string): { amount: string; currency: 'CNY' } => ({ amount, currency: 'CNY' });

/** A hub whose dispatcher plans trips; made through the public API. */
export async function createDemoHub(operator: Client, owner: Client, dispatcher: Client): Promise<void> {
  const name = '示例集散中心 Demo Hub';
  const { enterpriseId } = await owner.createEnterprise({
    name,
    uscc: makeUscc('429006', 'MADEM0B4'),
    purposes: ['supplier'],
  });
  await operator.registerHub({ enterpriseId, name, place: HUB });
  const { code } = await owner.invite({ invitee: '示例调度', roles: ['dispatcher'] });
  await dispatcher.acceptInvitation({ code });
}

/** A certified carrier with two vans, a rate card and a driver; made through the public API. */
export async function createDemoCarrier(
  operator: Client,
  owner: Client,
  driver: Client,
  validUntil: string,
): Promise<void> {
  const name = '示例捷运物流 Demo Carrier';
  await owner.createEnterprise({ name, uscc: makeUscc('429006', 'MADEM0B5'), purposes: ['carrier'] });
  await owner.describeCarriage(
    {
      services: ['part-load', 'full-load'],
      permitNumber: '示例许可证 429006000001',
      permitValidUntil: validUntil,
      vehicles: 2,
      area: '天门、仙桃、潜江与武汉',
      position: HUB.position,
      place: HUB.address,
    },
    { ifMatch: 0 },
  );
  const { dossierId } = await owner.submitDossier({});
  await operator.certify({ dossierId, level: 'A', scope: [], validUntil });
  await owner.describeCarrier({ name, dispatchPhone: '0728-5220000' });
  for (const plate of ['鄂R示例1', '鄂R示例2']) {
    await owner.addVehicle({
      plate,
      capacityKg: 3_000,
      capacityM3: 15,
      capacityCartons: 300,
      depot: HUB,
      shifts: [
        { days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], startsAt: '07:00', endsAt: '21:00' },
      ],
      tariff: { fixed: yuan('200.00'), perKm: yuan('3.0000') },
    });
  }
  await owner.publishRateCard({
    name: '天门—武汉零担',
    currency: 'CNY',
    collects: [{ centre: HUB.position, radiusKm: 60 }],
    volumetricDivisor: 6_000,
    minimum: yuan('30.00'),
    fuelPercent: 10,
    urgentPercent: 50,
    zones: [
      {
        name: '武汉',
        areas: [{ centre: WUHAN, radiusKm: 60 }],
        breaks: [{ fromGrams: 0, flat: yuan('10.00'), perKg: yuan('2.5000') }],
        transitDays: 1,
      },
    ],
    validFrom: new Date().toISOString().slice(0, 10),
    validUntil,
  });
  const { code } = await owner.invite({ invitee: '示例司机', roles: ['driver'] });
  await driver.acceptInvitation({ code });
}
