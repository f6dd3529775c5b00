import { Controller } from '@nestjs/common';
import * as contracts from '@tianfu/contracts';
import { Handles, type Call } from '@tianfu/service';
import { ChangePassword } from '../../application/change-password.js';
import { RequestPasswordReset } from '../../application/request-password-reset.js';
import { ResetPassword } from '../../application/reset-password.js';

@Controller()
export class PasswordsHandlers {
  constructor(
    private readonly changePassword: ChangePassword,
    private readonly requestReset: RequestPasswordReset,
    private readonly resetPassword: ResetPassword,
  ) {}

  @Handles(contracts.changePassword)
  changes(input: contracts.ChangePassword, call: Call): Promise<contracts.Empty> {
    return this.changePassword.run(call, input, call.caller);
  }

  @Handles(contracts.requestPasswordReset)
  requests(input: contracts.RequestPasswordReset, call: Call): Promise<contracts.Empty> {
    return this.requestReset.run(call, input);
  }

  @Handles(contracts.resetPassword)
  resets(input: contracts.ResetPassword, call: Call): Promise<contracts.Empty> {
    return this.resetPassword.run(call, input);
  }
}
