import { isRetryable, isUniqueViolation, isUnreachable, pgErrorOf, refusalOf } from './pg-errors.js';

const pgError = (code: string, fields: object = {}): Error =>
  Object.assign(new Error('said by PostgreSQL'), { code, ...fields });
const socketError = (code: string): Error => Object.assign(new Error(code), { code });

describe('an error of the database', () => {
  it.each(['40001', '40P01'])('%s is worth another try, then the caller tries again', (code) => {
    expect(isRetryable(pgError(code))).toBe(true);
    expect(refusalOf(pgError(code))?.code).toBe('TRY_AGAIN');
  });

  it('is worth another try when a table changed under a prepared statement, not for any missing feature', () => {
    expect(isRetryable(pgError('0A000', { message: 'cached plan must not change result type' }))).toBe(true);
    expect(isRetryable(pgError('0A000'))).toBe(false);
  });

  it('about a lock that was not had in time tells the caller to try again', () => {
    expect(refusalOf(pgError('55P03'))?.code).toBe('TRY_AGAIN');
  });

  it.each(['57014', '57P01', '53300', '08006'])('%s means that the service cannot serve now', (code) => {
    expect(refusalOf(pgError(code))?.code).toBe('SERVICE_UNAVAILABLE');
  });

  it.each(['ECONNREFUSED', 'ECONNRESET', 'EPIPE'])('%s of the socket means so, too', (code) => {
    expect(pgErrorOf(socketError(code))).toBeUndefined();
    expect(isUnreachable(socketError(code))).toBe(true);
    expect(refusalOf(socketError(code))?.code).toBe('SERVICE_UNAVAILABLE');
  });

  it.each(['22P05', '22021'])('%s is about the text the caller sent', (code) => {
    expect(refusalOf(pgError(code))?.code).toBe('VALIDATION_FAILED');
  });

  it('about a broken rule or a wrong statement is a bug', () => {
    for (const code of ['23505', '23514', '42P01']) expect(refusalOf(pgError(code))).toBeUndefined();
    expect(refusalOf(new Error('anything else'))).toBeUndefined();
    expect(refusalOf('not even an error')).toBeUndefined();
  });

  it('about a taken key names the constraint, also through TypeORM', () => {
    const taken = pgError('23505', { constraint: 'bid_pkey' });
    const wrapped = Object.assign(new Error('QueryFailedError'), { driverError: taken });
    for (const error of [taken, wrapped]) {
      expect(isUniqueViolation(error)).toBe(true);
      expect(isUniqueViolation(error, 'bid_pkey')).toBe(true);
      expect(isUniqueViolation(error, 'order_pkey')).toBe(false);
    }
  });
});
