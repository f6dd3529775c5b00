import { invitationCodeIn } from './invitation.js';

const CODE = 'abcDEF_123-xyz456789';

describe('an invitation', () => {
  it.each([
    CODE,
    `https://tianfu.example/join/${CODE}`,
    ` 点这里加入：https://tianfu.example/join/${CODE} 谢谢`,
  ])('is found in %j', (text) => {
    expect(invitationCodeIn(text)).toBe(CODE);
  });

  it('is not found where there is none', () => {
    expect(invitationCodeIn('请发我链接')).toBeUndefined();
  });
});
