/** The control room: begins what goes on in the background, and draws the page. */
import { render } from 'preact'
import { startLive } from './api/live.ts'
import { App } from './app.tsx'
import { startKeyboard } from './shell/keyboard.ts'
import { startTheme } from './state/theme.ts'

startTheme()
startLive()
startKeyboard()

const place = document.getElementById('app')
if (place !== null) render(<App />, place)
