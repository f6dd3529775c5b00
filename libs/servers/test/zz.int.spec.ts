it('x', () => {
  console.log(process.env['TEST_ADMIN_URL'], process.env['TEST_NATS_URL']);
});
