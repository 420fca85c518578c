/**
 * Mends what Redoc gets wrong for those who hear the page: a button that is called `Example` whatever it shows is named
 * after both. It changes no text, and runs whenever Redoc has rendered anew.
 */
{
  const repair = () => {
    for (const button of document.querySelectorAll('#redoc button[aria-label^="Example"]')) {
      const name = `Example: ${button.textContent}`
      if (button.getAttribute('aria-label') !== name) button.setAttribute('aria-label', name)
    }
  }
  new MutationObserver(repair).observe(document.querySelector('#redoc') ?? document.body, {
    attributeFilter: ['aria-label'],
    characterData: true,
    childList: true,
    subtree: true,
  })
  repair()
}
