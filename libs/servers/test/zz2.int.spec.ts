import { execFileSync } from 'node:child_process';
it('x', () => {
  console.log(process.env['TEST_ADMIN_URL'], process.env['TEST_NATS_URL']);
  console.log(
    execFileSync('psql', [
      process.env['TEST_ADMIN_URL'] ?? '',
      '-c',
      "select version(), current_setting('data_checksums'), current_setting('shared_buffers'); ",
      '-c',
      '\\l+',
    ]).toString(),
  );
});
