import { newId } from '@tianfu/kernel';
import { literalSettings } from './settings-sql.js';

const injection = "x', true); DROP TABLE tally; --";

describe('the settings of a transaction', () => {
  it('say who it is for', () => {
    const [enterpriseId, personId] = [newId(), newId()];
    const sql = literalSettings({ scope: 'tenant', enterpriseId, personId });
    expect(sql).toContain("'app.scope','tenant',true");
    expect(sql).toContain(`'app.enterprise_id','${enterpriseId}',true`);
    expect(sql).toContain(`'app.person_id','${personId}',true`);
  });

  it('leave nobody over from the transaction before', () => {
    expect(literalSettings({ scope: 'service' })).toContain("'app.enterprise_id','',true");
  });

  it('refuse whatever is no UUID and no known scope', () => {
    expect(() => literalSettings({ scope: 'tenant', enterpriseId: injection })).toThrow(/not a UUID/);
    expect(() => literalSettings({ scope: 'service', personId: injection })).toThrow(/not a UUID/);
    expect(() => literalSettings({ scope: 'service', personId: `${newId()}'` })).toThrow(/not a UUID/);
    expect(() => literalSettings({ scope: injection as never })).toThrow(/unknown scope/);
  });

  it('refuse a tenant without an enterprise', () => {
    expect(() => literalSettings({ scope: 'tenant' })).toThrow(/needs an enterprise/);
  });
});
