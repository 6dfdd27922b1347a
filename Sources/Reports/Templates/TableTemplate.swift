/// A table that can be heard as well as seen: caption, scopes, and a box that scrolls by keyboard
/// where the screen is narrow.
enum TableTemplate {
  static let text = #"""
    {{% CONTENT_TYPE:SDM_HTML}}
    <div class="scroll" role="region" aria-labelledby="caption-{{anchor}}" tabindex="0">
    <table>
    <caption id="caption-{{anchor}}">{{caption}}</caption>
    <thead>
    <tr>{{#columns}}<th scope="col" class="{{side}}">{{text}}</th>{{/columns}}</tr>
    </thead>
    <tbody>
    {{#rows}}
    <tr>{{#cells}}{{#names}}<th scope="row" class="{{side}}">{{text}}</th>{{/names}}{{^names}}<td class="{{side}}">{{text}}</td>{{/names}}{{/cells}}</tr>
    {{/rows}}
    </tbody>
    {{#total}}
    <tfoot>
    <tr>{{#cells}}{{#names}}<th scope="row" class="{{side}}">{{text}}</th>{{/names}}{{^names}}<td class="{{side}}">{{text}}</td>{{/names}}{{/cells}}</tr>
    </tfoot>
    {{/total}}
    </table>
    </div>

    """#
}
