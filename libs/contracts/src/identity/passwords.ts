/** A new password: by whoever knows the old one, or by a code that was sent. */
import { anyone, Code, command, Empty, Secret, signedIn } from '../declare/index.js';
import { Contact, PASSWORD_LENGTH } from './people.js';

export class ChangePassword {
  @Secret({ min: 1, max: PASSWORD_LENGTH.max })
  currentPassword: string;

  @Secret(PASSWORD_LENGTH)
  newPassword: string;
}

export class RequestPasswordReset {
  @Contact()
  contact: string;
}

export class ResetPassword {
  @Contact()
  contact: string;

  /** Eight digits, good for ten minutes and once. */
  @Code(/^\d{8}$/, 'must be the eight digits that were sent')
  code: string;

  @Secret(PASSWORD_LENGTH)
  newPassword: string;
}

export const changePassword = command({
  subject: 'identity.person.change-password.v1',
  summary: { en: 'Change our password; all other sessions end', zh: '修改密码，其他登录全部失效' },
  http: 'PUT /v1/me/password',
  access: signedIn(),
  input: ChangePassword,
  output: Empty,
  errors: ['WRONG_CREDENTIALS'],
});

/** The answer is the same whether the contact has an account or not. */
export const requestPasswordReset = command({
  subject: 'identity.password.request-reset.v1',
  summary: { en: 'Have a one-time code sent to set a new password', zh: '发送验证码以重设密码' },
  http: 'POST /v1/password-resets',
  access: anyone(),
  input: RequestPasswordReset,
  output: Empty,
  errors: ['MESSAGES_UNAVAILABLE'],
  idempotency: 'none',
});

export const resetPassword = command({
  subject: 'identity.password.reset.v1',
  summary: { en: 'Set a new password with the code; all sessions end', zh: '凭验证码重设密码，全部登录失效' },
  http: 'PUT /v1/password-resets',
  access: anyone(),
  input: ResetPassword,
  output: Empty,
  errors: ['RESET_CODE_WRONG'],
});
