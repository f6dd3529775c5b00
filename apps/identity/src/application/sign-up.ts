import { Refusal, refuseField, type SessionOpened, type SignUp as SignUpInput } from '@tianfu/contracts';
import { newId } from '@tianfu/kernel';
import { normaliseContact } from '../domain/contact.js';
import { isCommonPassword } from '../domain/password.js';
import type { OpenSession } from './open-session.js';
import type { NewPerson, PasswordHasher, PeopleStore, Work } from './ports.js';

/** Makes an account and opens its first session. */
export class SignUp {
  constructor(
    private readonly people: PeopleStore,
    private readonly hasher: PasswordHasher,
    private readonly openSession: OpenSession,
  ) {}

  async run(work: Work, input: SignUpInput): Promise<SessionOpened> {
    const person = await newPerson(this.hasher, input, { isOperator: false });
    return work.transaction(async (tx) => {
      if (!(await this.people.add(tx, person))) throw new Refusal('CONTACT_TAKEN');
      return this.openSession.run(tx, { ...person, lastEnterpriseId: undefined });
    });
  }
}

/** A person ready to be stored. Its password is hashed here, before any transaction begins. */
export async function newPerson(
  hasher: PasswordHasher,
  input: Pick<SignUpInput, 'name' | 'contact' | 'password'>,
  { isOperator }: { isOperator: boolean },
): Promise<NewPerson> {
  const contact = requireContact(input.contact);
  if (isCommonPassword(input.password, contact)) throw refuseField('/password', 'common');
  const passwordHash = await hasher.hash(input.password);
  return { personId: newId(), name: input.name, contact, passwordHash, isOperator };
}

/** @throws Refusal `VALIDATION_FAILED` at /contact */
export function requireContact(text: string): string {
  const contact = normaliseContact(text);
  if (contact === undefined) throw refuseField('/contact', 'contact');
  return contact;
}
