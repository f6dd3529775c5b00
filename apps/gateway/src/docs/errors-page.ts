import { ERRORS } from '@tianfu/contracts';
import { FAULT_MESSAGES } from '../http/fault-messages.js';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? '');

/** The error catalogue as a page: every code with its status and its sentence in both languages. */
export function errorsPage(): string {
  const errors = Object.entries(ERRORS).map(
    ([code, { status, zh, en }]) =>
      `<tr id="${code}"><td><code>${code}</code></td><td>${status}</td><td>${escaped(zh)}</td><td>${escaped(en)}</td></tr>`,
  );
  const faults = Object.entries(FAULT_MESSAGES).map(
    ([code, { zh, en }]) =>
      `<tr><td><code>${code}</code></td><td>${escaped(zh)}</td><td>${escaped(en)}</td></tr>`,
  );
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>天服 · 错误代码 Errors</title>
<style>
body { font: 16px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", sans-serif; max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; }
td, th { border-bottom: 1px solid #ddd; padding: 0.4rem 0.6rem; text-align: left; vertical-align: top; }
tr:target { background: #fff3c4; }
</style>
</head>
<body>
<h1>错误代码 · Errors</h1>
<p>错误以 RFC 9457 的 problem 文档返回，请按 <code>code</code> 判断。
Errors are answered as RFC 9457 problem documents; decide by <code>code</code>.</p>
<table>
<thead><tr><th>code</th><th>HTTP</th><th>中文</th><th>English</th></tr></thead>
<tbody>
${errors.join('\n')}
</tbody>
</table>
<h2>字段错误 · Field errors</h2>
<p><code>VALIDATION_FAILED</code> 的 <code>errors[].code</code>。The codes in <code>errors[].code</code>.</p>
<table>
<thead><tr><th>code</th><th>中文</th><th>English</th></tr></thead>
<tbody>
${faults.join('\n')}
</tbody>
</table>
</body>
</html>
`;
}
