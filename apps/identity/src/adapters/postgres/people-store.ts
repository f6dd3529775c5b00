import { Injectable } from '@nestjs/common';
import type { ReadTx, Tx } from '@tianfu/service';
import type { KnownPerson, NewPerson, PeopleStore, Person } from '../../application/ports.js';

interface PersonRow {
  id: string;
  name: string;
  contact: string;
  password_hash: string;
  is_operator: boolean;
  last_enterprise_id: string | null;
}

const COLUMNS = 'id, name, contact, password_hash, is_operator, last_enterprise_id';

@Injectable()
export class PgPeopleStore implements PeopleStore {
  async add(tx: Tx, person: NewPerson): Promise<boolean> {
    const added = await tx.execute(
      `INSERT INTO person (id, name, contact, password_hash, is_operator)
       VALUES ($1, $2, $3, $4, $5) ON CONFLICT (contact) DO NOTHING`,
      [person.personId, person.name, person.contact, person.passwordHash, person.isOperator],
    );
    return added === 1;
  }

  async get(tx: ReadTx, personId: string): Promise<Person | undefined> {
    const row = await tx.one<PersonRow>(`SELECT ${COLUMNS} FROM person WHERE id = $1`, [personId]);
    return row && personOf(row);
  }

  async lock(tx: Tx, personId: string): Promise<Person | undefined> {
    const row = await tx.one<PersonRow>(`SELECT ${COLUMNS} FROM person WHERE id = $1 FOR NO KEY UPDATE`, [
      personId,
    ]);
    return row && personOf(row);
  }

  async byContact(tx: ReadTx, contact: string): Promise<KnownPerson | undefined> {
    const row = await tx.one<PersonRow>(`SELECT ${COLUMNS} FROM person WHERE contact = $1`, [contact]);
    return row && { ...personOf(row), passwordHash: row.password_hash };
  }

  async lockUnchanged(tx: Tx, { personId, passwordHash }: KnownPerson): Promise<Person | undefined> {
    const row = await tx.one<PersonRow>(
      `SELECT ${COLUMNS} FROM person WHERE id = $1 AND password_hash = $2 FOR NO KEY UPDATE`,
      [personId, passwordHash],
    );
    return row && personOf(row);
  }

  async makeOperator(tx: Tx, personId: string): Promise<boolean> {
    const changed = await tx.execute(
      'UPDATE person SET is_operator = true WHERE id = $1 AND NOT is_operator',
      [personId],
    );
    return changed === 1;
  }

  async setPassword(tx: Tx, personId: string, passwordHash: string): Promise<void> {
    await tx.execute('UPDATE person SET password_hash = $2 WHERE id = $1', [personId, passwordHash]);
  }

  async rememberEnterprise(tx: Tx, personId: string, enterpriseId: string): Promise<void> {
    await tx.execute('UPDATE person SET last_enterprise_id = $2 WHERE id = $1', [personId, enterpriseId]);
  }
}

const personOf = (row: PersonRow): Person => ({
  personId: row.id,
  name: row.name,
  contact: row.contact,
  isOperator: row.is_operator,
  lastEnterpriseId: row.last_enterprise_id ?? undefined,
});
