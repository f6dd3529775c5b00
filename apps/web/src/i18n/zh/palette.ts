export const palette = {
  title: '搜索与命令',
  placeholder: '去哪里？做什么？找哪个需求？',
  go: '前往',
  act: '操作',
  orders: '需求',
  nothing: '没有找到',
  hint: '↑↓ 选择，回车打开，Esc 关闭',
  switchTo: '切换到 {{enterprise}}',
} as const;
