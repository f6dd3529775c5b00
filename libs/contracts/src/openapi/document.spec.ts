import { namedContracts } from '../all.js';
import { openApiDocument } from './document.js';

describe('the OpenAPI document', () => {
  const document = openApiDocument();
  const text = JSON.stringify(document);

  it('has one operation for every contract with a route', () => {
    const operations = Object.values(document.paths).flatMap((item) => Object.keys(item));
    expect(operations).toHaveLength(
      namedContracts.filter(({ contract }) => contract.route !== undefined).length,
    );
  });

  it('resolves every reference', () => {
    const refs = [...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map((match) => match[1]);
    const missing = refs.filter(
      (name) => name === undefined || document.components.schemas[name] === undefined,
    );
    expect([...new Set(missing)]).toEqual([]);
  });

  it('changes only in review: the wire snapshot', () => {
    expect(JSON.stringify(document, null, 1)).toMatchSnapshot();
  });
});
