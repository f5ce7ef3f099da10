/* A date or an hour that cannot be read stays as it was typed, and the form refuses it when it is saved: the picker
   would put today and this very minute in its place, and what was meant for later would go out at once. */
jQuery.fn.datetimepicker.defaults.validateOnBlur = false;
