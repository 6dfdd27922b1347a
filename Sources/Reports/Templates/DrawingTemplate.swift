/// A chart as SVG, with its figures in words.
enum DrawingTemplate {
  static let text = #"""
    {{% CONTENT_TYPE:SDM_HTML}}
    <figure>
    <figcaption id="chart-{{anchor}}">{{title}}</figcaption>
    <svg role="img" aria-labelledby="chart-{{anchor}} summary-{{anchor}}" viewBox="-12 0 {{width}} {{height}}" xmlns="http://www.w3.org/2000/svg" font-family="Liberation Sans, Arial, sans-serif">
    <desc id="summary-{{anchor}}">{{summary}}</desc>
    {{#elements}}
    {{#box}}
    <rect x="{{x}}" y="{{y}}" width="{{width}}" height="{{height}}" fill="{{fill}}"/>
    {{/box}}
    {{#line}}
    <line x1="{{x1}}" y1="{{y1}}" x2="{{x2}}" y2="{{y2}}" stroke-width="{{width}}" stroke="{{stroke}}"/>
    {{/line}}
    {{#text}}
    <text x="{{x}}" y="{{y}}" font-size="{{size}}" font-weight="{{weight}}" text-anchor="{{anchor}}" fill="{{fill}}">{{text}}</text>
    {{/text}}
    {{/elements}}
    </svg>
    </figure>

    """#
}
