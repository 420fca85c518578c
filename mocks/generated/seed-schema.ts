// Generated from the contract by `npm run generate`. Do not edit.

export const seedSchema = {
  "$ref": "#/$defs/Seed",
  "$defs": {
    "Seed": {
      "type": "object",
      "description": "How a world begins.",
      "additionalProperties": false,
      "properties": {
        "settings": {
          "$ref": "#/$defs/Settings"
        },
        "users": {
          "type": "object",
          "description": "Accounts, by service.",
          "additionalProperties": false,
          "properties": {
            "fluency-box": {
              "type": "array",
              "description": "Of Fluency Box.",
              "items": {
                "$ref": "#/$defs/FluencyBoxUserForm"
              }
            },
            "nwapp": {
              "type": "array",
              "description": "Of NWApp.",
              "items": {
                "$ref": "#/$defs/NwappUserForm"
              }
            },
            "thunder": {
              "type": "array",
              "description": "Of Thunder.",
              "items": {
                "$ref": "#/$defs/ThunderUserForm"
              }
            },
            "notes": {
              "type": "array",
              "description": "Of Notes.",
              "items": {
                "$ref": "#/$defs/NotesUserForm"
              }
            },
            "fittrackee": {
              "type": "array",
              "description": "Of FitTrackee.",
              "items": {
                "$ref": "#/$defs/FittrackeeUserForm"
              }
            }
          }
        }
      }
    },
    "Settings": {
      "type": "object",
      "description": "How the services are set up. Times are seconds.",
      "additionalProperties": false,
      "properties": {
        "fluency-box": {
          "type": "object",
          "description": "Fluency Box.",
          "additionalProperties": false,
          "properties": {
            "accessTokenSeconds": {
              "type": "integer",
              "minimum": 1,
              "description": "Life of an access token. Default: 60."
            },
            "refreshTokenSeconds": {
              "type": "integer",
              "minimum": 1,
              "description": "Life of a refresh token. Default: 86 400."
            },
            "resetLinkSeconds": {
              "type": "integer",
              "minimum": 1,
              "description": "Life of a password reset link. Default: 1 800."
            },
            "lockAfterFailures": {
              "type": "integer",
              "minimum": 1,
              "description": "Wrong passwords in a row that lock an account. Default: 5."
            }
          }
        },
        "nwapp": {
          "type": "object",
          "description": "NWApp.",
          "additionalProperties": false,
          "properties": {
            "accessTokenSeconds": {
              "type": "integer",
              "minimum": 1,
              "description": "Life of an access token. Default: 86 400."
            },
            "refreshTokenSeconds": {
              "type": "integer",
              "minimum": 1,
              "description": "Life of a refresh token. Default: 1 209 600."
            },
            "verifyWithinSeconds": {
              "type": "integer",
              "minimum": 1,
              "description": "How long an account works unverified. Default: 86 400."
            }
          }
        },
        "thunder": {
          "type": "object",
          "description": "Thunder.",
          "additionalProperties": false,
          "properties": {
            "applicationName": {
              "type": "string",
              "minLength": 1,
              "maxLength": 255,
              "description": "Name of the application key. Default: admin."
            },
            "applicationSecret": {
              "type": "string",
              "maxLength": 255,
              "description": "Secret of the application key. Default: admin."
            }
          }
        },
        "notes": {
          "type": "object",
          "description": "Notes.",
          "additionalProperties": false,
          "properties": {
            "accessTokenSeconds": {
              "type": "integer",
              "minimum": 1,
              "description": "Life of an access token. Default: 7 200."
            },
            "refreshTokenSeconds": {
              "type": "integer",
              "minimum": 1,
              "description": "Life of a refresh token. Default: 2 592 000."
            }
          }
        },
        "fittrackee": {
          "type": "object",
          "description": "FitTrackee.",
          "additionalProperties": false,
          "properties": {
            "accessTokenSeconds": {
              "type": "integer",
              "minimum": 1,
              "description": "Life of an access token. Default: 2 592 000."
            },
            "registration": {
              "type": "boolean",
              "description": "Whether anybody may register. Default: true."
            }
          }
        }
      }
    },
    "FluencyBoxUserForm": {
      "description": "An account of Fluency Box to start with.",
      "allOf": [
        {
          "$ref": "#/$defs/FluencyBoxFields"
        }
      ],
      "type": "object",
      "properties": {
        "password": {
          "type": "string",
          "maxLength": 255,
          "description": "In the clear."
        }
      },
      "required": [
        "email_address",
        "user_name",
        "password"
      ],
      "unevaluatedProperties": false
    },
    "FluencyBoxFields": {
      "type": "object",
      "description": "What Fluency Box keeps of a user, apart from the password.",
      "properties": {
        "email_address": {
          "type": "string",
          "maxLength": 320,
          "description": "Unique in any case."
        },
        "user_name": {
          "type": "string",
          "maxLength": 255,
          "description": "Unique in any case."
        },
        "first_name": {
          "type": "string",
          "maxLength": 255,
          "description": "By default empty."
        },
        "last_name": {
          "type": "string",
          "maxLength": 255,
          "description": "By default empty."
        },
        "phone_number": {
          "type": "string",
          "maxLength": 255,
          "description": "By default empty."
        },
        "locked": {
          "type": "boolean",
          "description": "Whether wrong passwords have locked the account. Default: false."
        }
      }
    },
    "NwappUserForm": {
      "description": "An account of NWApp to start with.",
      "allOf": [
        {
          "$ref": "#/$defs/NwappFields"
        }
      ],
      "type": "object",
      "properties": {
        "password": {
          "type": "string",
          "minLength": 1,
          "maxLength": 128,
          "description": "In the clear."
        }
      },
      "required": [
        "email",
        "password",
        "first_name",
        "last_name"
      ],
      "unevaluatedProperties": false
    },
    "NwappFields": {
      "type": "object",
      "description": "What NWApp keeps of a user, apart from the password.",
      "properties": {
        "email": {
          "type": "string",
          "minLength": 3,
          "maxLength": 254,
          "description": "Unique in its exact case."
        },
        "first_name": {
          "type": "string",
          "minLength": 1,
          "maxLength": 63,
          "description": "The first name."
        },
        "last_name": {
          "type": "string",
          "minLength": 1,
          "maxLength": 63,
          "description": "The last name."
        },
        "middle_name": {
          "type": [
            "string",
            "null"
          ],
          "maxLength": 63,
          "description": "Default: null."
        },
        "group_membership_id": {
          "type": [
            "integer",
            "null"
          ],
          "minimum": 1,
          "description": "Default: null, no group."
        },
        "verified": {
          "type": "boolean",
          "description": "Whether the mailed link has been opened. Default: true."
        },
        "locked": {
          "type": "boolean",
          "description": "Whether the time to verify has passed in vain. Default: false."
        }
      }
    },
    "ThunderUserForm": {
      "description": "An account of Thunder to start with.",
      "allOf": [
        {
          "$ref": "#/$defs/ThunderFields"
        }
      ],
      "type": "object",
      "properties": {
        "password": {
          "type": [
            "string",
            "null"
          ],
          "maxLength": 1024,
          "description": "The text that the `password` header must repeat; null for an account that nobody can open."
        }
      },
      "required": [
        "email",
        "password"
      ],
      "unevaluatedProperties": false
    },
    "ThunderFields": {
      "type": "object",
      "description": "What Thunder keeps of a user, apart from the password.",
      "properties": {
        "email": {
          "type": "string",
          "minLength": 3,
          "maxLength": 320,
          "description": "Unique in its exact case."
        },
        "verified": {
          "type": "boolean",
          "description": "Whether the mailed link has been opened. Default: false."
        },
        "verificationToken": {
          "type": [
            "string",
            "null"
          ],
          "maxLength": 1024,
          "description": "The UUID in the newest verification mail. Default: null, or a random one if the account is verified."
        },
        "properties": {
          "type": "object",
          "description": "The application's own properties, of any JSON type. Default: none.",
          "additionalProperties": true
        }
      }
    },
    "NotesUserForm": {
      "description": "An account of Notes to start with.",
      "allOf": [
        {
          "$ref": "#/$defs/NotesFields"
        }
      ],
      "type": "object",
      "properties": {
        "password": {
          "type": "string",
          "minLength": 1,
          "maxLength": 1024,
          "description": "In the clear."
        }
      },
      "required": [
        "username",
        "email",
        "password"
      ],
      "unevaluatedProperties": false
    },
    "NotesFields": {
      "type": "object",
      "description": "What Notes keeps of a user, apart from the password.",
      "properties": {
        "username": {
          "type": "string",
          "minLength": 1,
          "maxLength": 64,
          "description": "Unique in any case."
        },
        "email": {
          "type": "string",
          "minLength": 3,
          "maxLength": 320,
          "description": "Unique in any case."
        },
        "verified": {
          "type": "boolean",
          "description": "Whether the mailed link has been opened. Default: true."
        }
      }
    },
    "FittrackeeUserForm": {
      "description": "An account of FitTrackee to start with.",
      "allOf": [
        {
          "$ref": "#/$defs/FittrackeeFields"
        }
      ],
      "type": "object",
      "properties": {
        "password": {
          "type": "string",
          "minLength": 8,
          "maxLength": 1024,
          "description": "In the clear."
        }
      },
      "required": [
        "username",
        "email",
        "password"
      ],
      "unevaluatedProperties": false
    },
    "FittrackeeFields": {
      "type": "object",
      "description": "What FitTrackee keeps of a user, apart from the password.",
      "properties": {
        "username": {
          "type": "string",
          "minLength": 3,
          "maxLength": 12,
          "description": "Unique in its exact case."
        },
        "email": {
          "type": "string",
          "minLength": 3,
          "maxLength": 120,
          "description": "Unique in its exact case."
        },
        "admin": {
          "type": "boolean",
          "description": "Whether the user administers the service. Default: false."
        },
        "first_name": {
          "type": [
            "string",
            "null"
          ],
          "maxLength": 80,
          "description": "Default: null."
        },
        "last_name": {
          "type": [
            "string",
            "null"
          ],
          "maxLength": 80,
          "description": "Default: null."
        },
        "location": {
          "type": [
            "string",
            "null"
          ],
          "maxLength": 80,
          "description": "Default: null."
        },
        "bio": {
          "type": [
            "string",
            "null"
          ],
          "maxLength": 200,
          "description": "Default: null."
        },
        "birth_date": {
          "type": [
            "string",
            "null"
          ],
          "maxLength": 10,
          "description": "A day, as 1815-12-10. Default: null."
        },
        "timezone": {
          "type": [
            "string",
            "null"
          ],
          "maxLength": 50,
          "description": "Default: Europe/Paris."
        },
        "nb_activities": {
          "type": "integer",
          "minimum": 0,
          "description": "Default: 0."
        },
        "nb_sports": {
          "type": "integer",
          "minimum": 0,
          "description": "Default: 0."
        },
        "total_distance": {
          "type": "number",
          "minimum": 0,
          "description": "Kilometres. Default: 0."
        },
        "total_duration": {
          "type": "string",
          "maxLength": 20,
          "description": "H:MM:SS. Default: 0:00:00."
        }
      }
    }
  }
}
