/** What a world may be called: safe in paths, headers and logs. The description of the control API says the same. */
export const roomName = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/
