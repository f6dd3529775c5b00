import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.js';
import { reloadForNewBuild } from './device/new-build.js';
import { startI18n } from './i18n/setup.js';
import './styles/base.css';
import './styles/frame.css';
import './styles/parts.css';
import './styles/trade.css';

reloadForNewBuild();
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element #root');
await startI18n();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
