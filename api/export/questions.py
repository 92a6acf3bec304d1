"""The operations behind the exports: what is exported is what the API answers, and nothing else."""

from typing import Final

_ACTOR: Final = "{ id name kind }"
_SUPPORT: Final = "{ claims sources publishers independentOrigins }"

_CLAIM: Final = f"""
  id text span {{ start end }} quotes form cue
  claimant {_ACTOR} claimantDescriptor speaksFor {_ACTOR}
  via {{ actor {_ACTOR} descriptor cue span {{ start end }} }}
  modality polarity topic condition hedged
  regions {{ id name kind country code location {{ latitude longitude }} }}
  subjects {_ACTOR} utteredOn
  source {{ id kind title url publisher {_ACTOR} publishedAt retrievedAt language }}
  standing support {_SUPPORT}
  extraction {{ extractor version confidence }}
  review {{ status by at note }}
  recordedAt
"""

CLAIMS: Final = f"""
query ExportedClaims($filter: ClaimFilter, $after: String) {{
  claims(filter: $filter, orderBy: {{ field: RECORDED_AT, direction: ASC }}, first: 100, after: $after) {{
    nodes {{ {_CLAIM} }}
    pageInfo {{ hasNextPage endCursor }}
  }}
}}
"""
"""Pages of claims in the order in which they were recorded, so that a long export meets each once."""

CLAIM: Final = f"""
query ExportedClaim($id: ID!) {{
  claim(id: $id) {{
    {_CLAIM}
    excerpt: source {{ text }}
    disputedBy(first: 20) {{
      nodes {{ id text claimant {{ name }} claimantDescriptor }}
      pageInfo {{ hasNextPage }}
    }}
  }}
}}
"""
"""One claim with the text around it and the claims that oppose it."""

REGIONS: Final = f"""
query ExportedRegions($filter: RegionFilter, $asOf: DateTime, $knownAt: DateTime, $after: String) {{
  regions(filter: $filter, first: 40, after: $after) {{
    nodes {{
      id name kind country code location {{ latitude longitude }}
      identifiers {{ scheme value }}
      control(asOf: $asOf, knownAt: $knownAt) {{
        asOf knownAt status explanation
        claimedBy {_ACTOR} disputedBy {_ACTOR}
        positions {{
          stance actor {_ACTOR} saidBy {_ACTOR} lastUtteredOn support {_SUPPORT}
          claims(first: 10) {{ nodes {{ id text modality polarity hedged condition }} }}
        }}
      }}
    }}
    pageInfo {{ hasNextPage endCursor }}
  }}
}}
"""
"""Pages of regions with the picture that claims draw of their control."""

REGION: Final = "query ExportedRegion($code: String) { region(code: $code) { id } }"
"""The id behind an ISO 3166 code."""
