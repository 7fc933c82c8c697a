import './styles/app.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { present } from '../shared/assert.ts'
import { App } from './app/app.tsx'
import { answerFlushRequests } from './app/flush-register.ts'
import { keepFocus } from './app/kept-focus.ts'

answerFlushRequests()
keepFocus(document)
createRoot(present(document.getElementById('root'), 'the root element')).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
