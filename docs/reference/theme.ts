/**
 * Runs before anything is shown: the theme of the page is the one that was chosen on any page of the site, or else the
 * system's, and light on paper. Redoc keeps its own note of it, which must never say anything else.
 */
type Theme = 'auto' | 'light' | 'dark'

{
  /** Starlight's; an empty text stands for `auto`. */
  const storageKey = 'starlight-theme'
  const prefersLight = matchMedia('(prefers-color-scheme: light)')
  const onPaper = matchMedia('print')

  const parsed = (text: string | null): Theme => (text === 'light' || text === 'dark' ? text : 'auto')

  // A browser may refuse the storage.
  const stored = (): Theme => {
    try {
      return parsed(localStorage.getItem(storageKey))
    } catch {
      return 'auto'
    }
  }

  const show = (theme: Theme) => {
    const isLight = onPaper.matches || (theme === 'auto' ? prefersLight.matches : theme === 'light')
    const shown = isLight ? 'light' : 'dark'
    const { classList, dataset } = document.documentElement
    dataset.theme = shown
    classList.remove('light', 'dark')
    classList.add(shown)
    try {
      localStorage.setItem('redoc.colorMode', shown)
    } catch {
      // Redoc then goes by the class.
    }
  }

  show(stored())
  prefersLight.addEventListener('change', () => show(stored()))
  onPaper.addEventListener('change', () => show(stored()))

  document.addEventListener('DOMContentLoaded', () => {
    const select = document.querySelector<HTMLSelectElement>('#theme')
    if (select === null) return
    select.value = stored()
    select.addEventListener('change', () => {
      const theme = parsed(select.value)
      try {
        localStorage.setItem(storageKey, theme === 'auto' ? '' : theme)
      } catch {
        // It holds for this page.
      }
      show(theme)
    })
    window.addEventListener('storage', ({ key }) => {
      if (key !== storageKey) return
      select.value = stored()
      show(stored())
    })
  })
}
