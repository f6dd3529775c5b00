/** Changing and resetting a password. */
export const password = {
  change: '修改密码',
  current: '当前密码',
  next: '新密码',
  changed: '密码已修改，其他设备上的登录已失效',
  forgot: '忘记密码？',
  resetTitle: '重设密码',
  resetLead: '如果该账号存在，我们会发送一个 8 位验证码，10 分钟内有效。',
  localNote: '本地平台不发送短信和邮件：验证码写在平台的日志里。',
  send: '获取验证码',
  sendAgain: '重新获取',
  code: '验证码',
  set: '设置新密码',
  done: '密码已重设，请用新密码登录',
  back: '返回登录',
} as const;
